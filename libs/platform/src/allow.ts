import { ForbiddenException, Injectable, SetMetadata, UnauthorizedException } from '@nestjs/common';
import type { CanActivate, ExecutionContext, OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError } from './errors.js';
import type { Policy } from './policy.js';
import type { Viewer } from './viewer.js';

const ALLOW = 'xinqiao:allow';
const OPERATION_MARKS = ['graphql:resolver_type', 'graphql:resolve_property', 'path'];

/** Declares who may call the operation below it. An operation without one keeps the app from booting. */
// The subject does not matter here: only `mayCall` is asked.
export const Allow = (policy: Pick<Policy, 'name' | 'who' | 'mayCall' | 'openToGuests' | 'beforePasswordChange'>) =>
  SetMetadata(ALLOW, policy);

/** What resolvers find as their context. */
export interface RequestContext {
  readonly viewer: Viewer | null;
  readonly language: 'zh' | 'en';
}

@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const policy = this.reflector.get<Policy | undefined>(ALLOW, context.getHandler());
    if (policy === undefined) throw new DomainError('FORBIDDEN');
    if (context.getType<string>() === 'graphql') {
      const { viewer } = GqlExecutionContext.create(context).getContext<RequestContext>();
      refuse(policy, viewer);
      return true;
    }
    // Plain HTTP carries health, metrics and files; whoever needs a viewer there resolves it from the cookie.
    const { viewer = null } = context.switchToHttp().getRequest<{ viewer?: Viewer | null }>();
    if (policy.mayCall(viewer)) return true;
    throw viewer === null ? new UnauthorizedException() : new ForbiddenException();
  }
}

function refuse(policy: Policy, viewer: Viewer | null): void {
  if (viewer?.mustChangePassword === true && !policy.beforePasswordChange)
    throw new DomainError('PASSWORD_CHANGE_REQUIRED');
  if (policy.mayCall(viewer)) return;
  throw new DomainError(viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

export interface DeclaredOperation {
  readonly type: 'Query' | 'Mutation' | 'field' | 'http';
  readonly name: string;
  readonly policy: Policy;
}

/** Lists every operation with its policy, and refuses to boot when one has none: forgetting must never mean open. */
@Injectable()
export class OperationRegister implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.methods().filter(({ policy }) => policy === undefined);
    if (open.length > 0) throw new Error(`No @Allow above: ${open.map(({ where }) => where).join(', ')}`);
  }

  operations(): DeclaredOperation[] {
    return this.methods().flatMap(({ type, name, policy }) => (policy ? [{ type, name, policy }] : []));
  }

  private methods() {
    const hosts = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const prototypes = new Set<object>();
    for (const { metatype } of hosts)
      if (typeof metatype === 'function' && metatype.prototype) prototypes.add(metatype.prototype as object);
    return [...prototypes].flatMap((prototype) => this.operationsOf(prototype));
  }

  private operationsOf(prototype: object) {
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = (prototype as Record<string, unknown>)[method] as object;
      if (!OPERATION_MARKS.some((mark) => Reflect.hasMetadata(mark, handler))) return [];
      const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
      const named = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
      const type =
        kind === 'Query' || kind === 'Mutation' ? kind : Reflect.hasMetadata('path', handler) ? 'http' : 'field';
      const policy = Reflect.getMetadata(ALLOW, handler) as Policy | undefined;
      return [{ type, name: named ?? method, policy, where: `${prototype.constructor.name}.${method}` } as const];
    });
  }
}
