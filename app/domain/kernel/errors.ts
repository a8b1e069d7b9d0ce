/**
 * The ways in which an operation can end otherwise than asked. They are thrown anywhere and translated
 * into an answer once, at the edge; whatever else is thrown is unknown and never shown.
 */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export class Unauthenticated extends DomainError {
  readonly status = 401;
  constructor() {
    super('サインインが必要です。');
  }
}

export class Forbidden extends DomainError {
  readonly status = 403;
  constructor(
    message = 'この操作をする権限がありません。必要なときは、役割をシステム管理者に確かめてください。',
  ) {
    super(message);
  }
}

/** Also the answer to an id of another municipality: whether it exists is not told. */
export class NotFound extends DomainError {
  readonly status = 404;
  constructor(what = 'ページ') {
    super(`${what}が見つかりません。`);
  }
}

/** Input that a person can mend; the messages stand at their fields ('' is the whole form). */
export class Invalid extends DomainError {
  readonly status = 400;
  constructor(readonly fieldErrors: Record<string, string[]>) {
    super(Object.values(fieldErrors).flat().join(' '));
  }
}

/** A rule says no, for a reason in plain Japanese, with the way out where there is one. */
export class Refused extends DomainError {
  readonly status = 409;
  constructor(
    readonly reason: string,
    readonly wayOut = '',
  ) {
    super([reason, wayOut].filter(Boolean).join(' '));
  }
}

/** Somebody else changed the same thing first. */
export class Conflict extends DomainError {
  readonly status = 409;
  constructor(message = 'ほかの人が先に変えました。いまの内容を確かめて、もう一度入力してください。') {
    super(message);
  }
}

/** The case was taken up in another one; its address leads on to that one, and nothing more is written here. */
export class Merged extends Conflict {
  constructor(
    /** Code of the case that remains. */
    readonly code: string,
    name: string,
  ) {
    super(`このケースは、${name}にまとめてあります。そちらを開いて、もう一度お試しください。`);
  }
}

export class RateLimited extends DomainError {
  readonly status = 429;
  constructor(readonly retryAfterSeconds: number) {
    super('短い間に何度も試されたため、少し止めています。しばらくしてから、もう一度お試しください。');
  }
}

export class Unavailable extends DomainError {
  readonly status = 503;
  constructor() {
    super('いま使えません。少し待ってから、もう一度お試しください。入力した内容は保存されていません。');
  }
}

/** What a pure rule answers. */
export type Decision = { ok: true } | { ok: false; reason: string; wayOut: string };

export const allowed: Decision = { ok: true };

export function refuse(reason: string, wayOut = ''): Decision {
  return { ok: false, reason, wayOut };
}

/** Turns a rule's "no" into the error that the edge shows. */
export function insist(decision: Decision): void {
  if (!decision.ok) throw new Refused(decision.reason, decision.wayOut);
}
