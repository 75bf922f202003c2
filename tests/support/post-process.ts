/** Sends one webhook from a process of its own, which trusts the certificates that it is started with. Tells what came of it. */
import { type PostError, post } from '../../activities/webhooks/post.ts';
import { parseAllowList } from '../../net/allow-list.ts';

const [url = '', allow = ''] = process.argv.slice(2);
const deps = { allow: parseAllowList(allow), resolve: async () => ['127.0.0.1'], timeoutMs: 10_000 };
const said = await post(url, '{}', {}, deps).then(
  ({ status }) => String(status),
  (error: PostError) => error.code,
);
process.stdout.write(said);
