import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page lies in the whole.' })
export class PageInfo {
  @Field({ description: 'More follows after `endCursor`.' })
  hasNextPage!: boolean;

  @Field({ description: 'More precedes `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge.' })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

export interface CountedConnection<Node> extends Connection<Node> {
  readonly totalCount: number;
}

/** A Relay connection of `node`, named after it: ThreadConnection with ThreadEdge. */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  return buildConnection(node, name, false);
}

/** The same with `totalCount`, for lists short enough to count. */
export function countedConnectionOf<Node>(node: Type<Node>, name: string): Type<CountedConnection<Node>> {
  return buildConnection(node, name, true) as Type<CountedConnection<Node>>;
}

function buildConnection<Node>(node: Type<Node>, name: string, counted: boolean): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the list.` })
  class EdgeType {
    @Field({ description: 'Opaque; hand it back as `after` or `before`.' })
    cursor!: string;

    @Field(() => node, { description: 'The thing itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'In page order.' })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: 'Where this page lies in the whole.' })
    pageInfo!: PageInfo;
  }
  if (counted) Field(() => Int, { description: 'How many there are in all.' })(ConnectionType.prototype, 'totalCount');
  return ConnectionType;
}

/**
 * Cuts a page out of `limit + 1` rows read in page order.
 * @param more whether rows lie on the other side of the cursor the page started from
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: { limit: number; backwards: boolean; more: boolean },
  toEdge: (row: Row) => Edge<Node>,
): Connection<Node> {
  const overflow = rows.length > page.limit;
  const cut = rows.slice(0, page.limit);
  if (page.backwards) cut.reverse();
  const edges = cut.map(toEdge);
  return {
    edges,
    pageInfo: {
      hasNextPage: page.backwards ? page.more : overflow,
      hasPreviousPage: page.backwards ? overflow : page.more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
