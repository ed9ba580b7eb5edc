/**
 * Registered before anything runs: who there is, what they do, what is asked and what counts as having held. A run
 * changes nothing here; a change here is a change of the claim, and its reason belongs into docs/anonymity/adversary.md.
 */
export const registration = {
  /** Draws the days. What the product itself draws (keys, shuffles, names) stays truly random. */
  seed: 20261123,
  people: 40,
  /** Working days of the full play, of a play with a planted leak, and of one under windows of another length: less is enough to see. */
  days: { clean: 10, leak: 3, window: 4 },
  /** The eve: everybody has signed in and holds tokens. A Friday. */
  eve: '2026-11-20',
  /** Local hours between which visits begin. */
  hours: { from: 9, to: 17 },
  /** Chance that a person is there on a day. */
  presence: 0.9,
  visitsADay: 6,
  /** Minutes. */
  visitLength: { from: 3, to: 8 },
  /** Chances within one visit, independent of each other and spread evenly over it. */
  anonymousPost: 0.85,
  replyByName: 0.12,
  support: 0.1,
  freshSignIn: 0.02,
  /** Chance that an anonymous post brings a photograph. */
  image: 0.5,
  /** Chance that somebody who may open a thread opens one instead of following up. */
  newThread: 0.25,
  /** Chance that an author looks at a thread of their own in a visit. Everybody also reads others'. */
  looksAgain: 0.7,
  /** Chance that a new thread is a letter to the leader. */
  letter: 0.2,
  /** Chance within one visit that an author looks after a matter of their own; drawn apart from the rest of the days. */
  settles: 0.8,
  /** What they do then, once it is answered; the rest look only. An open question is always answered. */
  whenAnswered: { rate: 0.6, reopen: 0.25, withdraw: 0.05 },
  /** Chance that they take it back unanswered. */
  withdrawsUnanswered: 0.02,
  /** Chance that the leader comes by after a window, how many matters they take up then, and how often they ask back first. */
  leader: { comesBy: 0.6, takesUp: 6, asksBack: 0.3 },
  /** Hours within which a browser asks for the week's tokens after the week's first visit. */
  tokenDelay: 2,
  windowSeconds: 900,
  setSize: 20,
  /** Upper 95 % bound of an attack's share of hits, in multiples of chance. */
  mostTimesChance: 2,
  /** A leak is found when chance alone would do as well with less than this probability. */
  found: 1e-6,
  /** Which of two posts of a window came first: the bound may not exceed this; a coin gives 0.5. */
  mostOrdered: 0.6,
};
