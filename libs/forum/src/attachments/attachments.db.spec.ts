import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { limits, Voice } from '#contracts';
import { filesEntities } from '#files';
import { aDocx, anUpload, aPdf, aPhoto, someFiles, type TestFiles } from '#files/testing';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import type { PostType } from '../posts/post.type.js';
import { aBoard, aForum, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aThreadItem, Windows } from '../testing/inbox.js';
import type { AttachmentInput } from './attachment.input.js';
import type { Documents } from './documents.service.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let files: TestFiles;
let documents: Documents;
let village: TestUnit;
let board: TestBoard;
let author: TestStaff;
let me: Viewer;
let reader: Viewer;
let stranger: Viewer;
let moderator: Viewer;
let leader: TestStaff;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...filesEntities, ...forumEntities]);
  forum = aForum(source);
  files = someFiles(source);
  documents = forum.documentsIn(files.store);
  const root = await aUnit(source);
  village = await aUnit(source, { under: root });
  board = await aBoard(source, { at: root });
  author = await aStaffMember(source, { at: village });
  me = await asViewer(source, author);
  reader = await asViewer(source, await aStaffMember(source, { at: village }));
  stranger = await asViewer(source, await aStaffMember(source, { at: await aUnit(source, { under: root }) }));
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
  leader = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
});
afterAll(async () => {
  files.remove();
  await fresh.drop();
});

const aDocument = (by = me, name = '关于修路的通知.pdf') => anUpload(files, by, name, aPdf(200));
const aPicture = async (by = me) =>
  anUpload(files, by, 'IMG.jpg', await aPhoto({ width: 40, height: 30, canary: 'GPS' }));
const thread = () => aThread(source, { by: author, on: board, within: village });

async function say(threadId: string, attachments: AttachmentInput[], by = me, voice: Voice = Voice.NAMED) {
  return forum.replying.reply(by, { clientId: randomUUID(), threadId, body: '材料在这里。', voice, attachments });
}
async function told(threadId: string, attachments: AttachmentInput[]): Promise<PostType> {
  const made = await expectLive(source, ['post.added'], () => say(threadId, attachments));
  return forum.posts.show(me, made);
}
async function bytesOf(viewer: Viewer, id: string): Promise<string> {
  const found = await documents.find(viewer, id);
  return (await buffer(await documents.open(found, { start: 0, end: 7 }))).toString();
}
const isAbsent = (viewer: Viewer, id: string) =>
  expect(documents.find(viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
const countOf = async (id: string) =>
  (await source.query<unknown[]>('SELECT FROM forum.document WHERE id = $1', [id])).length;

describe('the files of a post by name', () => {
  it('stand in it, pictures and documents each in their order, and are read with its rights', async () => {
    const { id: threadId } = await thread();
    const [one, two, picture] = [await aDocument(), await aDocument(me, '预算.pdf'), await aPicture()];
    const post = await told(threadId, [{ id: two }, { id: picture, alt: ' 塌了的\n路肩 ' }, { id: one }]);
    expect(post.documents).toEqual([
      { id: two, name: '预算.pdf', size: 200, url: `/files/${two}` },
      { id: one, name: '关于修路的通知.pdf', size: 200, url: `/files/${one}` },
    ]);
    expect(post.images).toMatchObject([{ id: picture, width: 40, height: 30, alt: '塌了的 路肩' }]);
    expect(await bytesOf(reader, one)).toBe('%PDF-1.7');
    expect((await forum.images.read(reader, picture)).type).toBe('image/webp');
    await isAbsent(stranger, one);
    await isAbsent(reader, randomUUID());
    await isAbsent(reader, 'nothing');
  });

  it('stand in an opening and in an official reply too', async () => {
    const opened = await forum.opening.open(me, {
      clientId: randomUUID(),
      board: board.slug,
      kind: 'PROBLEM',
      title: '进村的路又塌了一段',
      body: '照片和去年的通知都在这里。',
      voice: 'NAMED',
      audience: 'ORGANISATION',
      attachments: [{ id: await aPicture(), alt: '' }, { id: await aDocument() }],
    });
    const opening = await forum.posts.show(stranger, { threadId: opened, seq: 1 });
    expect([opening.images.length, opening.documents.length]).toEqual([1, 1]);
    const chief = await asViewer(source, leader);
    const attachments = [{ id: await aDocument(chief, '批复.pdf') }];
    const said = await source.transaction((tx) =>
      forum.officialReplies.publish(tx, chief, {
        clientId: randomUUID(),
        threadId: opened,
        body: '已批复。',
        attachments,
      }),
    );
    const answer = await forum.posts.show(stranger, said);
    expect(answer.documents).toMatchObject([{ name: '批复.pdf' }]);
    const input = { clientId: randomUUID(), threadId: opened, seq: said.seq, body: '更正：附件换了。' };
    const corrected = await forum.corrections.correct(chief, {
      ...input,
      attachments: [{ id: await aDocument(chief, '批复（更正）.pdf') }],
    });
    expect((await forum.posts.show(stranger, corrected)).documents).toMatchObject([{ name: '批复（更正）.pdf' }]);
  });

  it('are written once, however often and however close together the same is sent', async () => {
    const { id: threadId } = await thread();
    const input = { clientId: randomUUID(), threadId, body: '见附件。', attachments: [{ id: await aDocument() }] };
    const all = await Promise.all([1, 2, 3].map(() => forum.replying.reply(me, input)));
    all.push(await forum.replying.reply(me, input));
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(1);
    await expect(forum.replying.reply(me, { ...input, attachments: [] })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('are left where they were when the post is refused', async () => {
    const { id: threadId } = await thread();
    const id = await aDocument();
    const refused = [{ id }, { id: await aDocument(reader) }];
    await expect(say(threadId, refused)).rejects.toMatchObject({ code: 'FILE_MISSING' });
    expect((await told(threadId, [{ id }])).documents).toHaveLength(1);
    await expect(say(threadId, [{ id }])).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  it('are so many and no more', async () => {
    const { id: threadId } = await thread();
    const { each } = limits.documents;
    const many: AttachmentInput[] = [];
    for (let count = 0; count <= each; count++) many.push({ id: await aDocument() });
    await expect(say(threadId, many)).rejects.toMatchObject({ code: 'TOO_MANY_FILES' });
    await expect(say(threadId, [{ id: many[0]?.id ?? '' }, { id: many[0]?.id ?? '' }])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await told(threadId, many.slice(0, each))).documents).toHaveLength(each);
  });

  it('hold watched words no more than its text', async () => {
    const { id: threadId } = await thread();
    const administrator = await aStaffMember(source, { at: await aUnit(source), roles: ['ADMINISTRATOR'] });
    await forum.watchedWords.put(await asViewer(source, administrator), '绝密方案', 'BLOCK');
    const attachments = [{ id: await aDocument(me, '绝密方案.pdf') }];
    await expect(say(threadId, attachments)).rejects.toMatchObject({ code: 'WORD_BLOCKED' });
  });
});

describe('a document', () => {
  it('is not taken where its author does not speak under the public name; a picture is', async () => {
    const { id: threadId } = await thread();
    const refused = say(threadId, [{ id: await aDocument() }], me, Voice.CONFIDENTIAL);
    await expect(refused).rejects.toMatchObject({ code: 'DOCUMENT_NAMES_ITS_AUTHOR' });
    const { seq } = await say(threadId, [{ id: await aPicture() }], me, Voice.CONFIDENTIAL);
    expect((await forum.posts.show(reader, { threadId, seq })).images).toHaveLength(1);
  });

  it('is not sent to the author of an anonymous letter, who could not open it; a picture is copied to them', async () => {
    const windows = new Windows(source, forum, SLOT);
    const item = aThreadItem(board, { board: null, audience: 'LETTER', addresseeId: leader.id });
    await windows.gather([item]);
    await forum.publisher.publishBatch();
    const chief = await asViewer(source, leader);
    await expect(say(item.threadId, [{ id: await aDocument(chief) }], chief)).rejects.toMatchObject({
      code: 'DOCUMENT_CANNOT_REACH_AUTHOR',
    });
    const picture = await aPicture(chief);
    await say(item.threadId, [{ id: picture, alt: '批复' }], chief);
    expect(await source.query('SELECT id, alt FROM anonymous.letter_image')).toEqual([{ id: picture, alt: '批复' }]);
  });

  it('goes out of sight with its thread at once, and comes back with it', async () => {
    const { id: threadId } = await thread();
    const id = await aDocument();
    await told(threadId, [{ id }]);
    const act = { threadId, reason: '里面有身份证号' };
    await forum.moderation.hide(moderator, act);
    await isAbsent(reader, id);
    expect(await bytesOf(moderator, id)).toBe('%PDF-1.7');
    await forum.moderation.restore(moderator, act);
    expect(await bytesOf(reader, id)).toBe('%PDF-1.7');
  });

  it('goes for good with its post, bytes and all', async () => {
    const { id: threadId } = await thread();
    const id = await aDocument();
    const { seq } = await told(threadId, [{ id }]);
    await expectLive(source, ['post.changed'], () => forum.ownWords.delete(me, { threadId, seq }));
    await isAbsent(reader, id);
    expect((await forum.posts.show(me, { threadId, seq })).documents).toEqual([]);
    await files.sweeping.sweep();
    expect([await countOf(id), await files.store.read(id, { start: 0, end: 1 })]).toEqual([0, null]);
  });
});

describe('editing a post with files', () => {
  it('keeps, takes out, adds and orders them as it says, in one step with the words', async () => {
    const { id: threadId } = await thread();
    const [gone, kept, one, two] = [
      await aDocument(),
      await aDocument(me, '留下.pdf'),
      await aPicture(),
      await aPicture(),
    ];
    const { seq } = await told(threadId, [{ id: gone }, { id: kept }, { id: one }, { id: two, alt: '二' }]);
    const added = await anUpload(files, me, '方案.docx', aDocx());
    const edit = { threadId, seq, body: '材料换过了。', revision: 1 };
    const attachments = [{ id: two, alt: '第二张' }, { id: one }, { id: kept }, { id: added }];
    await expectLive(source, ['post.changed'], () => forum.ownWords.edit(me, { ...edit, attachments }));
    const post = await forum.posts.show(me, { threadId, seq });
    expect(post.documents.map(({ name }) => name)).toEqual(['留下.pdf', '方案.docx']);
    expect(post.images.map(({ id, alt }) => [id, alt])).toEqual([
      [two, '第二张'],
      [one, ''],
    ]);
    await isAbsent(me, gone);
    // Left out they stay; named as they are nothing is edited.
    await forum.ownWords.edit(me, { ...edit, body: '再改一字。', revision: 2 });
    await expectLive(source, [], () =>
      forum.ownWords.edit(me, { ...edit, body: '再改一字。', revision: 3, attachments }),
    );
    expect((await forum.posts.show(me, { threadId, seq })).documents).toHaveLength(2);
    await forum.ownWords.edit(me, { ...edit, body: '再改一字。', revision: 3, attachments: [] });
    expect(await forum.posts.show(me, { threadId, seq })).toMatchObject({ documents: [], images: [], revision: 4 });
  });

  it('takes no file of another post or person', async () => {
    const { id: threadId } = await thread();
    const [mine, others] = [await aDocument(), await aDocument()];
    await told(threadId, [{ id: others }]);
    const { seq } = await told(threadId, [{ id: mine }]);
    const edit = { threadId, seq, body: '改一下。', revision: 1 };
    for (const id of [others, await aDocument(reader)])
      await expect(forum.ownWords.edit(me, { ...edit, attachments: [{ id: mine }, { id }] })).rejects.toMatchObject({
        code: 'FILE_MISSING',
      });
    expect(await forum.posts.show(me, { threadId, seq })).toMatchObject({ revision: 1, documents: [{ id: mine }] });
  });
});
