export interface FieldError {
  pointer: string;
  message: string;
}

/** What the server answered when it refused: RFC 9457, with the fields that are wrong. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldError[];

  constructor(status: number, body: Partial<Problem> = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.type = body.type ?? "about:blank";
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.errors = body.errors ?? [];
  }

  /** The message for one field, by the last part of its JSON pointer. */
  field(name: string): string | undefined {
    return this.errors.find((error) => error.pointer === name || error.pointer.endsWith(`/${name}`))?.message;
  }
}

/** No answer at all: the server is away or the line is down. */
export const UNREACHABLE = 0;
