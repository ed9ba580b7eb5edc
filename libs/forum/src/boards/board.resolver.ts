import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { BoardId, UnitId } from '#contracts';
import { CurrentViewer, toUnit, Unit, Units } from '#identity';
import { Allow, notFound, withItsParent } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { BoardInput } from './board.inputs.js';
import { BoardHeld, BoardType, toBoard } from './board.type.js';
import { Waiting } from '../reviews/waiting.js';
import { Boards } from './boards.service.js';

@Resolver(() => BoardType)
export class BoardResolver {
  constructor(
    private readonly boards: Boards,
    private readonly units: Units,
    private readonly waiting: Waiting,
  ) {}

  @Allow(forumPolicy.readBoards)
  @Query(() => [BoardType], { name: 'boards', description: 'The boards the viewer may read, in their order.' })
  async listBoards(@CurrentViewer() viewer: Viewer): Promise<BoardType[]> {
    return (await this.boards.list(viewer)).map((row) => toBoard(row, viewer));
  }

  @Allow(forumPolicy.readBoards)
  @Query(() => BoardType, { nullable: true, description: 'One board; null when absent or not for the viewer.' })
  async board(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { description: 'Its slug.' }) slug: string,
  ): Promise<BoardType | null> {
    const row = await this.boards.find(viewer, slug);
    return row && toBoard(row, viewer);
  }

  @Allow(forumPolicy.createBoard)
  @Mutation(() => BoardType, { description: 'Adds a board.' })
  async createBoard(@CurrentViewer() viewer: Viewer, @Args('input') input: BoardInput): Promise<BoardType> {
    return toBoard(await this.boards.create(viewer, input), viewer);
  }

  @Allow(forumPolicy.updateBoard)
  @Mutation(() => BoardType, {
    description: 'Changes a board from now on; threads keep the readers they were opened for.',
  })
  async updateBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the board.' }) id: string,
    @Args('input') input: BoardInput,
  ): Promise<BoardType> {
    return toBoard(await this.boards.update(viewer, id, input), viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => String, { description: 'What a new thread begins with, in Markdown; empty for none.' })
  template(@Parent() board: BoardType): Promise<string> {
    return this.boards.templateOf(board.id as BoardId);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'The unit that keeps it.' })
  unit(@Parent() board: BoardType, @Context() context: ApiContext): Promise<Unit> {
    return this.show(board.units.unit, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'Whose subtree reads it.' })
  readUnit(@Parent() board: BoardType, @Context() context: ApiContext): Promise<Unit> {
    return this.show(board.units.readUnit, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'Whose subtree writes on it.' })
  postUnit(@Parent() board: BoardType, @Context() context: ApiContext): Promise<Unit> {
    return this.show(board.units.postUnit, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'Whose leaders answer what is addressed to nobody in particular.' })
  answerUnit(@Parent() board: BoardType, @Context() context: ApiContext): Promise<Unit> {
    return this.show(board.units.answerUnit, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'Whose moderators keep order.' })
  moderateUnit(@Parent() board: BoardType, @Context() context: ApiContext): Promise<Unit> {
    return this.show(board.units.moderateUnit, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => BoardHeld, { description: 'What waits for a moderator on it.' })
  held(@Parent() board: BoardType): Promise<BoardHeld> {
    return this.waiting.on(board.id);
  }

  private async show(id: UnitId, context: ApiContext): Promise<Unit> {
    const row = await this.units.loader(context).load(id);
    if (row === null) throw notFound();
    return toUnit(row);
  }
}
