import type { APIRequestContext } from '@playwright/test';

/** Asks the API in whosever session this is, for what a test begins with. @throws when it is refused */
export async function ask<Data>(
  session: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const headers = { 'apollo-require-preflight': '1' };
  const response = await session.post('/graphql', { headers, data: { query, variables } });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

const SIGN_IN =
  'mutation SignIn($name: String!, $password: String!) { signIn(loginName: $name, password: $password) { id } }';

export const signIn = (session: APIRequestContext, name: string, password: string): Promise<unknown> =>
  ask(session, SIGN_IN, { name, password });

export async function unitNamed(session: APIRequestContext, name: string): Promise<string> {
  const { units } = await ask<{ units: { id: string; name: string }[] }>(session, '{ units { id name } }');
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`The story has no unit ${name}`);
  return unit.id;
}

/** The address of a thread of the story, by a part of its title. */
export async function threadNamed(
  { request }: { readonly request: APIRequestContext },
  title: string,
): Promise<string> {
  const threads = '{ threads(first: 100) { edges { node { id title } } } }';
  const answer = await ask<{ threads: { edges: { node: { id: string; title: string } }[] } }>(request, threads);
  const found = answer.threads.edges.find(({ node }) => node.title.includes(title));
  if (found === undefined) throw new Error(`The story has no thread about ${title}`);
  return `/t/${found.node.id}`;
}
