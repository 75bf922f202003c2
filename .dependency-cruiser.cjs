/**
 * Who may import whom. The process is in the middle and imports nothing; everything else serves it. Tests may import
 * anything; `tests/architecture` proves that these rules look at every module and catch what they forbid.
 */
const contracts = '^workflows/([a-z-]+\\.contract|policy)\\.ts$';
const domain = '^workflows/domain/';
/** `client`, `schema`, `errors` and the like: what all of `db/` stands on. */
const dbBase = '^db/([a-z-]+\\.ts|schema/|seed-data/)';
/** Which addresses outside may be called: stands on nothing of ours. */
const net = '^net/';
const everythingOfOurs =
  '^(workflows|activities|engine|channels|api|db|files|imports|net|scripts|bench|web|tests|client)/';

/** A folder may import of ours only what is named. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from,
  to: { path: everythingOfOurs, pathNot: allowed },
});

/** A package belongs to the folders that are named. */
const belongsTo = (name, packages, folders, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: [...folders, '^tests/'] },
  to: { path: packages.map((one) => `(^|node_modules/)${one}(/|$)`) },
});

module.exports = {
  forbidden: [
    {
      name: 'process-imports-no-package',
      severity: 'error',
      comment: 'The process runs in a sandbox and is replayed: Temporal and itself, nothing else.',
      from: { path: '^workflows/' },
      to: {
        pathNot: ['^workflows/', '(^|node_modules/)@temporalio/(workflow|common)(/|$)'],
      },
    },
    only(
      'domain-imports-domain',
      { path: domain },
      [domain, contracts],
      'Rules are pure; of the contracts they take shapes alone.',
    ),
    {
      name: 'domain-takes-shapes-alone',
      severity: 'error',
      comment: 'A rule that runs code of a contract or reads the shipped policy is no rule any more.',
      from: { path: domain },
      to: { path: contracts, dependencyTypesNot: ['type-only'] },
    },
    only(
      'activities-serve-the-contract',
      { path: '^activities/', pathNot: '^activities/(run-)?worker\\.ts$' },
      [domain, contracts, '^activities/', '^db/(queries|case)/', dbBase, net, '^files/config\\.ts$'],
      'Activities write the projection and the money; what the API writes is not theirs.',
    ),
    only(
      'worker-brings-parts-together',
      { path: '^activities/(run-)?worker\\.ts$' },
      [
        domain,
        contracts,
        '^activities/',
        '^engine/',
        '^channels/',
        '^files/keeping\\.ts$',
        '^imports/job\\.ts$',
        '^db/queries/',
        dbBase,
      ],
      'The worker knows the process by its path only.',
    ),
    only(
      'engine-knows-the-start-state',
      { path: '^engine/' },
      [
        domain,
        '^workflows/',
        '^engine/',
        '^db/queries/',
        '^db/desk/(start-state|fact-outbox|bulk-outbox)\\.ts$',
        dbBase,
      ],
      'The engine starts, commands and asks; of the desk it sees what waits to be sent.',
    ),
    {
      name: 'engine-takes-shapes-of-the-process',
      severity: 'error',
      comment: 'The client must not run the process.',
      from: { path: '^engine/' },
      to: { path: '^workflows/', pathNot: [domain, contracts], dependencyTypesNot: ['type-only'] },
    },
    only(
      'db-stands-below',
      { path: '^db/' },
      [domain, contracts, '^db/'],
      'PostgreSQL is served, it serves nobody by name.',
    ),
    {
      name: 'db-takes-shapes-of-contracts',
      severity: 'error',
      comment: 'Only the seed reads the shipped policies.',
      from: { path: '^db/', pathNot: '^db/seed\\.ts$' },
      to: { path: contracts, dependencyTypesNot: ['type-only'] },
    },
    only('net-stands-alone', { path: net }, [net], 'A rule about addresses knows nothing of complaints.'),
    only(
      'channels-write-the-desk',
      { path: '^channels/' },
      [domain, contracts, '^channels/', '^files/', '^db/(queries|desk)/', dbBase],
      'What customers write comes in the same way, whether the API or a worker was told of it.',
    ),
    only(
      'a-row-is-a-request',
      { path: '^imports/' },
      [
        domain,
        contracts,
        '^imports/',
        '^api/(problems|routes/intake|plugins/(auth|idempotency))\\.ts$',
        '^api/schemas/',
        '^db/(queries|desk)/',
        dbBase,
      ],
      'A row of a file is checked and registered by what checks and registers a request.',
    ),
    only(
      'files-know-nobody',
      { path: '^files/' },
      ['^files/'],
      'Content is kept under ids; whose it is the database knows.',
    ),
    only(
      'api-writes-the-desk',
      { path: '^api/' },
      [
        domain,
        contracts,
        '^api/',
        '^engine/',
        '^channels/',
        '^files/',
        '^imports/',
        '^db/(queries|desk)/',
        dbBase,
        net,
      ],
      'From sequence 1 on only activities write the projection, and the process is commanded through the engine.',
    ),
    only(
      'scripts-use-what-the-api-uses',
      { path: '^(scripts|bench)/', pathNot: '^scripts/config\\.ts$' },
      [
        domain,
        contracts,
        '^scripts/',
        '^bench/',
        '^api/',
        '^engine/',
        '^imports/',
        '^db/(queries|desk)/',
        dbBase,
        '^client/src/index\\.ts$',
      ],
      'A script is another caller; worker and API are started as processes, by path.',
    ),
    only(
      'start-checks-every-part',
      { path: '^scripts/config\\.ts$' },
      ['^scripts/local/', '^(api|activities)/config\\.ts$'],
      'npm start tells every problem of the environment before it starts anything.',
    ),
    only(
      'client-stands-alone',
      { path: '^client/' },
      ['^client/'],
      'It is published: it knows the API by openapi.json.',
    ),
    {
      name: 'client-runs-anywhere',
      severity: 'error',
      comment: 'What is published stands on fetch and one package, so that it runs in a page too.',
      from: { path: '^client/src/' },
      to: { pathNot: ['^client/src/', '(^|node_modules/)openapi-fetch(/|$)'] },
    },
    belongsTo('client-in-engine', ['@temporalio/client'], ['^engine/', '^bench/'], 'One way to the engine.'),
    belongsTo(
      'worker-in-worker',
      ['@temporalio/worker'],
      ['^activities/(run-)?worker\\.ts$', '^bench/', '^scripts/'],
      '',
    ),
    belongsTo('database-in-db', ['drizzle-orm', 'postgres'], ['^db/'], 'Statements live in db/.'),
    belongsTo(
      'http-in-api',
      ['fastify', 'fastify-type-provider-zod', '@fastify/[a-z-]+'],
      ['^api/'],
      'HTTP ends in api/.',
    ),
    belongsTo('addresses-in-net', ['ipaddr\\.js'], [net], 'One place says which addresses may be called.'),
    belongsTo(
      'store-in-files',
      ['@aws-sdk/[a-z0-9-]+', 'file-type'],
      ['^files/'],
      'Content of attachments is looked at and kept there.',
    ),
    belongsTo('csv-is-read-in-imports', ['csv-parse'], ['^imports/'], 'One reader of CSV.'),
    belongsTo('mail-in-activities', ['nodemailer', 'imapflow'], ['^activities/mail/'], 'The worker mails.'),
    belongsTo(
      'mail-is-read-in-channels',
      ['postal-mime'],
      ['^channels/mail/'],
      'Mails are read in one place.',
    ),
    belongsTo('oidc-in-login', ['openid-client'], ['^api/login/'], 'One way to the identity provider.'),
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'An installation without development packages must run.',
      from: { path: '^(workflows|activities|engine|channels|api|db|files|imports|net|scripts|client/src)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-missing-module',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // What `npm run build` of the client makes: git does not know it either.
    exclude: { path: '^client/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
