import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, type ApiContext, CONFIG, type Config, type Viewer } from '#platform';
import { identityPolicy } from '../identity.policy.js';
import { CurrentViewer } from './current-viewer.js';
import { endedCookie, sessionCookie } from './session-cookie.js';
import { type SignedIn, SignInService } from './sign-in.service.js';
import { toViewer, ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class SignInResolver {
  private readonly secure: boolean;

  constructor(
    private readonly service: SignInService,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.publicOrigin.startsWith('https:');
  }

  @Allow(identityPolicy.signIn)
  @Query(() => ViewerType, { nullable: true, description: 'The signed-in person, or null.' })
  viewer(@Context() { viewer }: ApiContext): ViewerType | null {
    return viewer && toViewer(viewer);
  }

  @Allow(identityPolicy.signIn)
  @Mutation(() => ViewerType, { description: 'Signs in with a local account and sets the session cookie.' })
  async signIn(
    @Context() context: ApiContext,
    @Args('loginName', { description: 'The account.' }) loginName: string,
    @Args('password', { description: 'Eight wrong guesses close the account for a quarter of an hour.' })
    password: string,
  ): Promise<ViewerType> {
    return this.enter(context, await this.service.signIn(loginName, password, context.request.ip));
  }

  @Allow(identityPolicy.ownAccount)
  @Mutation(() => Boolean, { description: 'Ends this session.' })
  async signOut(@CurrentViewer() viewer: Viewer, @Context() context: ApiContext): Promise<boolean> {
    await this.service.signOut(viewer, context.request.headers.cookie);
    return this.leave(context);
  }

  @Allow(identityPolicy.ownAccount)
  @Mutation(() => Boolean, { description: "Ends all of this person's sessions, on every device." })
  async signOutEverywhere(@CurrentViewer() viewer: Viewer, @Context() context: ApiContext): Promise<boolean> {
    await this.service.signOutEverywhere(viewer);
    return this.leave(context);
  }

  @Allow(identityPolicy.ownAccount)
  @Mutation(() => ViewerType, { description: 'Changes the password, ends every other session and keeps this one.' })
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Context() context: ApiContext,
    @Args('current', { description: 'The password as it is.' }) current: string,
    @Args('next', { description: 'At least ten characters.' }) next: string,
  ): Promise<ViewerType> {
    return this.enter(context, await this.service.changePassword(viewer, current, next, context.request.ip));
  }

  private enter({ reply }: ApiContext, { viewer, token }: SignedIn): ViewerType {
    void reply.header('set-cookie', sessionCookie(token, this.secure));
    return toViewer(viewer);
  }

  private leave({ reply }: ApiContext): true {
    void reply.header('set-cookie', endedCookie(this.secure));
    return true;
  }
}
