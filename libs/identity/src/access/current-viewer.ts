import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type ApiContext, DomainError, type Viewer } from '#platform';

/** The signed-in person. Behind a policy that is open to guests, take the whole context instead. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = GqlExecutionContext.create(context).getContext<ApiContext>();
  if (viewer === null) throw new DomainError('UNAUTHENTICATED');
  return viewer;
});
