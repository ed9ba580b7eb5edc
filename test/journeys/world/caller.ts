import type { ErrorCode } from '#contracts';

export interface Refusal {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode; readonly params: Record<string, unknown> };
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly Refusal[];
}

export interface Call {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** One browser or program that talks to the api: keeps its cookie like one. */
export class Caller {
  constructor(
    private readonly origin: string,
    public cookie: string | null = null,
  ) {}

  async ask({ query, variables = {} }: Call): Promise<Answer> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(this.cookie ? { cookie: this.cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const given = response.headers.getSetCookie()[0]?.split(';')[0];
    if (given !== undefined) this.cookie = given;
    return (await response.json()) as Answer;
  }

  /** The one field that was asked for. @throws when the answer carries an error */
  async get<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask({ query, variables });
    if (errors) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('\n'));
    return Object.values(data ?? {})[0] as T;
  }
}

/** Why the operation itself was refused; undefined when it was answered, whatever became of single fields. */
export function refusalOf({ errors }: Answer): ErrorCode | undefined {
  return errors?.find(({ path }) => path === undefined || path.length === 1)?.extensions.code;
}
