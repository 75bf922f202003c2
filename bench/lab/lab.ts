/** Floor and product on the same servers. */
import { randomBytes } from 'node:crypto';
import { type Db, openDb } from '../../db/client.ts';
import { newSecretsKey } from '../../db/secret-box.ts';
import { choosePort } from '../../scripts/local/processes.ts';
import { connectFloor, type Floor } from '../floor/client.ts';
import { type Http, openHttp } from '../load/http.ts';
import { readStream } from '../load/stream.ts';
import { type Callers, makeCallers, type Product, productOver } from '../product/product.ts';
import { type Child, startChild } from './children.ts';
import { type Servers, type ServersOptions, startServers } from './servers.ts';
import { addPolicies } from './store.ts';
import { type CpuSeconds, cpuSecondsOf, type Part } from './usage.ts';

export interface LabOptions extends ServersOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly profileFolder: string | null;
}

type Running = 'worker' | 'api' | 'floor';

/** Everything that is measured, started as in production: each part a process. */
export class Lab {
  readonly db: Db;
  readonly floor: Floor;
  readonly servers: Servers;
  private readonly options: LabOptions;
  private readonly address: string;
  private readonly bootstrapKey: string;
  private readonly secretsKey: string;
  private readonly children = new Map<Running, Child>();
  readonly http: Http;
  private callers: Callers | null = null;

  private constructor(options: LabOptions, servers: Servers, floor: Floor, port: number) {
    this.options = options;
    this.servers = servers;
    this.floor = floor;
    this.address = `http://127.0.0.1:${port}`;
    this.http = openHttp(this.address);
    this.secretsKey = newSecretsKey();
    this.bootstrapKey = `rk_firstkey_${randomBytes(32).toString('base64url')}`;
    this.db = openDb({
      url: servers.databaseUrl,
      maxConnections: 2,
      applicationName: 'recourse-bench',
      statementTimeoutMs: 60_000,
    });
  }

  static async open(options: LabOptions): Promise<Lab> {
    const servers = await startServers(options);
    try {
      const floor = await connectFloor(servers.temporalAddress, servers.namespace);
      const lab = new Lab(options, servers, floor, await choosePort(undefined));
      await addPolicies(lab.db);
      return lab;
    } catch (error) {
      await servers.stop();
      throw error;
    }
  }

  get product(): Product {
    if (this.callers === null) throw new Error('the product was not started');
    return productOver(this.http, this.callers);
  }

  /** Asks a report as an administrator. */
  report(address: string) {
    return this.http.ask('GET', `/v1/reports/${address}`, { key: this.bootstrapKey });
  }

  /** All cases as a CSV, piece by piece. */
  exportCases(take: (piece: Buffer) => void): Promise<void> {
    return readStream(`${this.address}/v1/complaints?format=csv`, this.bootstrapKey, take);
  }

  child(name: Running): Child {
    const child = this.children.get(name);
    if (child === undefined) throw new Error(`the ${name} does not run`);
    return child;
  }

  /** Starts worker and API, both at the same time, and makes people and keys the first time. */
  async startProduct(probed = false): Promise<void> {
    const { databaseUrl, temporalAddress, namespace, zone } = this.servers;
    const environment = {
      ...this.options.environment,
      HOST: '127.0.0.1',
      PORT: new URL(this.address).port,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      RECOURSE_BOOTSTRAP_KEY: this.bootstrapKey,
      ORGANISATION_ZONE: zone,
      SECRETS_KEY: this.secretsKey,
    };
    const { folder, profileFolder } = this.options;
    const start = async (
      name: 'worker' | 'api',
      script: string,
      isReady: Parameters<typeof startChild>[0]['isReady'],
    ) => {
      this.children.set(
        name,
        await startChild({
          name,
          script,
          folder,
          environment,
          isReady,
          probed: probed && name === 'worker',
          profileFolder,
        }),
      );
    };
    const results = await Promise.allSettled([
      start('worker', 'activities/worker.ts', async (said) => said.has('ready')),
      start('api', 'api/server.ts', () => this.isAlive()),
    ]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    this.callers ??= await makeCallers(this.http, this.bootstrapKey);
  }

  async startFloorWorker(cached: number, probed = false): Promise<void> {
    const { temporalAddress, namespace } = this.servers;
    const child = await startChild({
      name: 'floor',
      script: 'bench/floor/worker.ts',
      folder: this.options.folder,
      environment: {
        ...this.options.environment,
        BENCH_FLOOR_ADDRESS: temporalAddress,
        BENCH_FLOOR_NAMESPACE: namespace,
        BENCH_FLOOR_CACHED: String(cached),
      },
      isReady: async (said) => said.has('ready'),
      probed,
    });
    this.children.set('floor', child);
  }

  /** In order, as `npm start` stops them. */
  async stop(...names: Running[]): Promise<void> {
    for (const name of names) {
      await this.children.get(name)?.stop();
      this.children.delete(name);
    }
  }

  async kill(...names: Running[]): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        await this.children.get(name)?.kill();
        this.children.delete(name);
      }),
    );
  }

  /** CPU seconds of every part that runs, or null where they cannot be told. */
  cpuSeconds(): CpuSeconds | null {
    const pids: Partial<Record<Part, number>> = { ...this.servers.pids, bench: process.pid };
    for (const [name, child] of this.children) pids[name] = child.pid;
    return cpuSecondsOf(pids);
  }

  async close(): Promise<void> {
    await this.stop('api', 'worker', 'floor');
    this.http.close();
    await this.floor.close();
    await this.db.close();
    await this.servers.stop();
  }

  private async isAlive(): Promise<boolean> {
    return await this.http.ask('GET', '/health/live', { key: '' }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
