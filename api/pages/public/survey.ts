/** The page on which a customer says how we dealt with their complaint. */
import { type Dissatisfaction, dissatisfactions } from '../../../workflows/domain/vocabulary.ts';
import { type Html, html } from '../html.ts';
import { type PageAt, shown } from './layout.ts';
import { publicWords } from './words.ts';

export const surveyScores = ['speed', 'solution', 'courtesy'] as const;

/** What a customer answers, as its form has it: all of it text. */
export type SurveyField =
  | 'satisfied'
  | 'recommend'
  | (typeof surveyScores)[number]
  | 'attitude'
  | 'prefers'
  | 'comment'
  | `reason-${Dissatisfaction}`;

export interface SurveyPage {
  /** Number of the case. */
  readonly number: string;
  /** Address of the page. */
  readonly path: string;
  /** Whether compensation was paid, so that it makes sense to ask about it. */
  readonly compensated: boolean;
  readonly expiresAt: string;
  readonly values: Readonly<Partial<Record<SurveyField, string>>>;
  /** What is wrong: nothing was said to the one question that needs an answer, or something is not of this form. */
  readonly wrong: 'unanswered' | 'unreadable' | null;
  /** IANA zone of its dates. */
  readonly zone: string;
}

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** Works without scripts: what is asked only of the dissatisfied is hidden by style, where the browser can. */
export function surveyForm(at: PageAt, page: SurveyPage): Html {
  const { survey, status } = publicWords[at.language];
  const { values, wrong } = page;
  const option = (name: SurveyField, value: string, label: string, more: Html | null = null): Html =>
    html`<label><input type="radio" name="${name}" value="${value}" ${values[name] === value ? html`checked` : null} ${more}><span>${label}</span></label>`;
  const yesOrNo = (name: SurveyField, yes = survey.yes, no = survey.no, more: Html | null = null): Html =>
    html`<div class="options">${[option(name, 'yes', yes, more), option(name, 'no', no, more)]}</div>`;
  const steps = (name: SurveyField, from: number, to: number): Html =>
    html`<div class="options steps">${range(from, to).map((value) => option(name, value, value))}</div>`;
  const isUnanswered = wrong === 'unanswered';
  return html`<p>${survey.intro}</p>
<p class="hint">${status.title} <span class="number">${page.number}</span>. ${survey.until} ${shown(page.expiresAt, at.language, page.zone)}.</p>
${wrong === null ? null : html`<p class="bad" role="alert">${isUnanswered ? survey.needed : survey.unreadable}</p>`}
<form method="post" action="${page.path}${at.query}" class="survey">
<fieldset ${isUnanswered ? html`class="wrong"` : null}>
<legend>${survey.satisfied}</legend>
${yesOrNo('satisfied', survey.yes, survey.no, html`required`)}
</fieldset>
<fieldset class="why">
<legend>${survey.reasonsTitle}</legend>
<div class="ticks">${dissatisfactions.map(
    (reason) =>
      html`<label><input type="checkbox" name="reason-${reason}" value="yes" ${values[`reason-${reason}`] === undefined ? null : html`checked`}> <span>${survey.reasons[reason]}</span></label>`,
  )}</div>
</fieldset>
<fieldset>
<legend>${survey.recommend}</legend>
${steps('recommend', 0, 10)}
<p class="ends"><span>${survey.recommendFrom}</span><span>${survey.recommendTo}</span></p>
</fieldset>
${surveyScores.map(
  (name) => html`<fieldset>
<legend>${survey.scores[name]}</legend>
${steps(name, 1, 5)}
<p class="ends"><span>${survey.scoreFrom}</span><span>${survey.scoreTo}</span></p>
</fieldset>`,
)}
<fieldset>
<legend>${survey.attitude}</legend>
${yesOrNo('attitude')}
</fieldset>
${
  page.compensated
    ? html`<fieldset>
<legend>${survey.prefers}</legend>
${yesOrNo('prefers', survey.prefersYes, survey.prefersNo)}
</fieldset>`
    : null
}
<label for="comment" class="apart">${survey.comment}</label>
<textarea id="comment" name="comment" class="short" maxlength="20000">
${values.comment ?? ''}</textarea>
<p class="hint">${survey.once}</p>
<button>${survey.send}</button>
</form>`;
}

/** What stands there when nothing can be answered any more: it was, or it is too late. */
export function surveyEnd(at: PageAt, state: 'answered' | 'over'): Html {
  const { survey, lookUp } = publicWords[at.language];
  const told =
    state === 'answered'
      ? html`<p class="good" role="status">${survey.thanks}</p>`
      : html`<p role="status">${survey.over}</p>`;
  return html`${told}
<p>${survey.more}</p>
<p class="ways"><a href="/public/status${at.query}">${lookUp.title}</a> <a href="/public${at.query}">${lookUp.toForm}</a></p>`;
}
