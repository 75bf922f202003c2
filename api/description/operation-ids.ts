/** Names of operations: a verb and a noun. Generated clients are written against them, so they never change. */

/** Where the rule would make a name that nobody would choose. */
const chosen: Readonly<Record<string, string>> = {
  'POST /v1/complaints': 'registerComplaint',
  'GET /health/live': 'checkLiveness',
  'GET /health/ready': 'checkReadiness',
  'GET /metrics': 'readMetrics',
  'GET /problems/{name}': 'explainProblem',
  'GET /v1/complaints/{id}/sla': 'explainDeadlines',
  'POST /v1/complaints/{id}/offer': 'offerCompensation',
  'POST /v1/complaints/{id}/promise': 'promiseResolution',
  'POST /v1/complaints/{id}/checklist': 'tickChecklist',
  'POST /v1/complaints/{id}/referral-outcome': 'recordReferralOutcome',
  'POST /v1/complaints/{id}/escalate-to-expert': 'escalateComplaintToExpert',
  'POST /v1/complaints/{id}/refuse-approval': 'refuseApproval',
  'POST /v1/complaints/{id}/refuse-cooperation': 'refuseCooperation',
  'POST /v1/complaints/{id}/keep-cooperation': 'keepCooperation',
  'POST /v1/complaints/{id}/confirm-refusal': 'confirmRefusal',
  'POST /v1/complaints/{id}/ask-customer': 'askCustomer',
  'POST /v1/complaints/{id}/reverse-payment': 'reversePayment',
  'POST /v1/complaints/{id}/void-breach': 'voidBreach',
  'POST /v1/complaints/{id}/send-back': 'sendBackComplaint',
  'POST /v1/refunds/{id}/outcome': 'recordRefundOutcome',
  'POST /v1/letters/{id}/outcome': 'recordLetterOutcome',
  'POST /v1/phrases/compose': 'composePhrases',
  'POST /v1/phrases/coverage': 'measurePhraseCoverage',
  'POST /v1/surveys/{token}': 'answerSurvey',
  'POST /v1/session': 'logIn',
  'DELETE /v1/session': 'logOut',
  'DELETE /v1/sessions': 'endOtherSessions',
  'POST /v1/setup': 'setUp',
  'POST /v1/password': 'choosePassword',
  'POST /v1/me/password': 'changeMyPassword',
  'POST /v1/people/{id}/account/password-link': 'makePasswordLink',
  'DELETE /v1/people/{id}/account/lock': 'unlockPersonAccount',
  'DELETE /v1/people/{id}/sessions': 'endPersonSessions',
  'POST /v1/public/links/{token}': 'usePublicLink',
  'POST /v1/webhooks/{id}/rotate-secret': 'rotateWebhookSecret',
  'POST /v1/webhooks/{id}/resend': 'resendWebhookDeliveries',
  'POST /v1/incidents/{id}/link': 'linkIncidentCases',
  'POST /v1/incidents/{id}/unlink': 'unlinkIncidentCases',
  'POST /v1/incidents/{id}/bulk-decisions': 'decideIncidentCases',
  'DELETE /v1/sessions/{id}': 'endSession',
  'POST /v1/notifications/{id}/read': 'markNotificationRead',
  'PUT /v1/complaints/{id}/personal-offers/{offerId}/answer': 'answerPersonalOffer',
};

const verbs: Readonly<Record<string, string>> = {
  PUT: 'save',
  PATCH: 'change',
  DELETE: 'delete',
  HEAD: 'check',
};

/** `chosen`, or by rule; `lists` says whether the answer is a list. The path has its parameters in braces. */
export function operationIdOf(method: string, path: string, lists: boolean): string {
  const known = chosen[`${method} ${path}`];
  if (known !== undefined) return known;
  const parts = path
    .replace(/^\/v1\//, '/')
    .split('/')
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const endsInParameter = last.startsWith('{');
  if (method === 'POST' && parts.length > 1 && !endsInParameter && !isPlural(last)) {
    return `${camel(last)}${nounOf(parts.slice(0, -1), false)}`;
  }
  const verb = method === 'GET' ? (lists ? 'list' : 'read') : method === 'POST' ? 'create' : verbs[method];
  return `${verb ?? method.toLowerCase()}${nounOf(parts, lists && !endsInParameter)}`;
}

/** Each thing in the singular, but the last where many are meant. */
function nounOf(parts: readonly string[], many: boolean): string {
  const words = parts.filter((part) => !part.startsWith('{'));
  return words
    .map((word, index) => pascal(many && index === words.length - 1 ? word : singular(word)))
    .join('');
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  series: 'series',
  causes: 'causes',
  'resolution-times': 'resolution-times',
  stages: 'stages',
};

function singular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return isPlural(word) ? word.slice(0, -1) : word;
}

const isPlural = (word: string): boolean => word === 'people' || /[^su]s$/.test(word);

const pascal = (word: string): string =>
  word
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => `${part[0]?.toUpperCase()}${part.slice(1)}`)
    .join('');

function camel(word: string): string {
  const name = pascal(word);
  return `${name[0]?.toLowerCase()}${name.slice(1)}`;
}
