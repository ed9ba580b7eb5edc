import { registerEnumType } from '@nestjs/graphql';
import { PostState, Voice } from '#contracts';

/** In which order a list of threads comes. */
export const ThreadOrder = {
  LATEST: 'LATEST',
  NEWEST: 'NEWEST',
  HOT: 'HOT',
  UNANSWERED: 'UNANSWERED',
  ANSWERED: 'ANSWERED',
  SCHEDULED: 'SCHEDULED',
} as const;
export type ThreadOrder = (typeof ThreadOrder)[keyof typeof ThreadOrder];

/** In which order finds come. */
export const SearchOrder = { RELEVANCE: 'RELEVANCE', NEWEST: 'NEWEST' } as const;
export type SearchOrder = (typeof SearchOrder)[keyof typeof SearchOrder];

export const LetterBox = { RECEIVED: 'RECEIVED', SENT: 'SENT' } as const;
export type LetterBox = (typeof LetterBox)[keyof typeof LetterBox];

const word = (description: string): { description: string } => ({ description });

registerEnumType(Voice, {
  name: 'Voice',
  description: 'The ways to speak. There is no setting in between.',
  valuesMap: {
    NAMED: word('实名公开: everyone who reads it sees the name.'),
    CONFIDENTIAL: word('实名不公开: only the listed people see the name.'),
    ANONYMOUS: word('匿名: nobody can find out. Comes in through the anonymous app only.'),
  },
});
registerEnumType(PostState, {
  name: 'PostState',
  description: 'Whether a post stands.',
  valuesMap: {
    VISIBLE: word('It stands.'),
    HIDDEN: word('已隐藏: hidden by a moderator, with a reason everyone sees.'),
    DELETED: word('已删除: taken back by its author; the place stays.'),
    PURGED: word('已清除: erased for good by two officers; the place stays, with their reason.'),
  },
});
registerEnumType(ThreadOrder, {
  name: 'ThreadOrder',
  description: 'In which order a list of threads comes.',
  valuesMap: {
    LATEST: word('Last activity first; on one board the pinned ones before all.'),
    NEWEST: word('Opened last first.'),
    HOT: word('Much talked about and recent first.'),
    UNANSWERED: word('Without an official reply, opened last first; heartfelt words, which ask for none, left out.'),
    ANSWERED: word('With an official reply, last activity first.'),
    SCHEDULED: word('Office hours only, the one that begins last first.'),
  },
});
registerEnumType(SearchOrder, {
  name: 'SearchOrder',
  description: 'In which order finds come.',
  valuesMap: {
    RELEVANCE: word('The best fit first, among the newest 500 that fit.'),
    NEWEST: word('The newest post first, all of them.'),
  },
});
registerEnumType(LetterBox, {
  name: 'LetterBox',
  description: 'Which letters.',
  valuesMap: {
    RECEIVED: word('To the viewer, or to a leader the viewer is a delegate of.'),
    SENT: word('By the viewer, under their name.'),
  },
});
