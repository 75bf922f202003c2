import { createHash } from 'node:crypto';

/** Field of `texts` in which a survey's letter carries the token of its link, until the survey ends. */
export const surveyTokenField = 'surveyToken';

/** Field of `texts` with what a customer wrote to their answers, under the survey's id. */
export const surveyCommentField = 'surveyComment';

/** A token as its survey is found by. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
