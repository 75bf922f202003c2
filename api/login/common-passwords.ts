/** What passwords that everybody chooses are made of. A word may be lengthened: `password2024` is a piece and a year. */

const words = `
password passw0rd passwort pass parol password1 пароль parolparol
admin administrator root user guest test demo login master superuser manager service support office
welcome hello привет привіт secret secure private access enter changeme letmein trustno1 default temp qwerty
qwert azerty йцукен фыва qazwsx asdf zxcv iloveyou ilove love loveyou lovely forever baby babygirl princess
angel sunshine shadow dragon monkey tiger panther eagle falcon wolf lion bear horse dolphin butterfly flower
football baseball basketball soccer hockey volleyball tennis chelsea arsenal liverpool barcelona realmadrid
juventus manchester united dynamo динамо шахтар shakhtar spartak zenit batman superman spiderman pokemon
starwars matrix naruto minecraft counterstrike warcraft computer internet google facebook samsung iphone
apple android microsoft windows linux money dollar business company summer winter spring autumn january
february march april may june july august september october november december monday friday sunday
michael michelle jennifer jessica jordan justin daniel andrew anthony charlie thomas robert william george
alexander alexandra anna maria marina natasha natalia elena olena oksana olga irina iryna julia tatiana
svetlana victoria viktoria dmitry dmytro sergey serhiy andrey andriy ivan igor ihor vladimir volodymyr
maxim maksim oleg oleh yuriy kiev kyiv kharkiv odessa odesa lviv dnipro ukraine ukraina україна київ слава
moscow london paris berlin america russia россия poland любовь люблю кохання наталья александр сергей
андрей дмитрий владимир алексей виктор виталий юлия настя анастасия екатерина валентина катя саша
господи россияне привет спасибо ребенок карина максим марина елена ирина светлана татьяна виктория мама папа солнышко зайка
слава украине україні slava jesus christ god lord freedom peace hunter killer ninja ranger soldier
mustang ferrari porsche mercedes harley corvette yamaha suzuki toyota toyotacorolla chocolate cookie
coffee cheese banana orange purple yellow silver golden diamond crystal pepper ginger cherry
friend friends family mother father sister brother daughter sonyericsson justinbieber needforspeed
finalfantasy linkinpark metallica nirvana greenday onedirection motherfucker fuckyou asshole bitch
peanutbutter transformers supernatural unbelievable international professional intelligence playstation
philadelphia christopher construction satisfaction websolutions jamesbond masturbation leavemealone
scandinavian residentevil ticketmaster greenlantern mortalkombat newproject nightcrawler whosyourdaddy
recourse complaint complaints reclamation скарга скарги жалоба
`;

/** Words in lower case. */
export const commonWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));

const lines = [
  '12345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
  'йцукенгшщзхъфывапролджэячсмитьбю',
  'йцукенгшщзхїфівапролджєячсмитьбю',
  '!@#$%^&*()_+',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1a2s3d4f5g6h7j8k9l',
  'a1s2d3f4g5h6j7k8l9',
  '1z2x3c4v5b6n7m',
  'a1b2c3d4e5f6g7h8',
  '1a2b3c4d5e6f7g8h',
  '147258369',
  '159753',
  '741852963',
  '11223344556677889900',
  '112233445566778899',
  '13579',
  '24680',
  '246810',
  '010203040506070809',
];

const backwards = (line: string): string => [...line].reverse().join('');

/** Walks over the keyboard and along the alphabet, both ways: any three signs of one in a row are a piece. */
export const walks: readonly string[] = lines.flatMap((line) => [line, backwards(line)]);

/** The same keys on the two layouts that are in use here, in the same order. */
export const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
export const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбю';
