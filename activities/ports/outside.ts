/**
 * Other systems that handling a complaint asks (practice X1). Each has a default adapter on tables that an integrator
 * fills; another system is another adapter. Cases are named, not customers: an adapter finds whose case it is, so that
 * neither name nor card number passes through the engine.
 */
import type { Money } from '../../workflows/domain/money.ts';
import type { Code } from '../../workflows/domain/vocabulary.ts';
import type { RefundStanding } from '../../workflows/refund.contract.ts';

export interface Order {
  readonly number: string;
  readonly storeCode: string | null;
  readonly status: Code;
  readonly placedAt: Date;
  readonly totalMinor: number;
  readonly currency: string;
}

/** The order system. */
export interface OrderLookUp {
  /** The order that a case is about, or null. */
  orderOf(caseId: string): Promise<Order | null>;
}

export interface Store {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  /** IANA zone. */
  readonly zone: string;
}

/** The directory of stores. */
export interface StoreDirectory {
  /** The store that a case is about, or null. */
  storeOf(caseId: string): Promise<Store | null>;
}

/** The system that knows whether a customer is who they say. */
export interface Identity {
  identityOf(caseId: string): Promise<{ readonly verified: boolean; readonly method: Code } | null>;
}

/** The antifraud system. Advisory: only `block` asks for another pair of eyes. */
export interface Antifraud {
  /** Null: it has nothing to say. */
  verdictOn(
    caseId: string,
  ): Promise<{ readonly verdict: 'clear' | 'review' | 'block'; readonly reason: Code | null } | null>;
}

export interface RefundRequest {
  /** Idempotency key: the same id is the same refund. */
  readonly id: string;
  readonly caseId: string;
  readonly money: Money;
}

/** The system that gives money back for orders, by the way it was paid. */
export interface RefundSystem {
  /** Takes a refund up and says where it stands; asked again with the same id, where the first one stands. */
  refund(request: RefundRequest): Promise<{ readonly state: RefundStanding; readonly failure: Code | null }>;
}

/** All of them, as a worker has them. */
export interface OutsideSystems {
  readonly orders: OrderLookUp;
  readonly stores: StoreDirectory;
  readonly identity: Identity;
  readonly antifraud: Antifraud;
  readonly refunds: RefundSystem;
}
