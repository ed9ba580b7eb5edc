/** The table and the file contradict each other: one of them was rewritten, and no program can know which. */
export class DirectoryForked extends Error {
  /** @param index of the first entry they disagree on */
  constructor(path: string, index: number) {
    super(
      `The key directory in the database and the one in ${path} contradict each other from entry ${index} on, so one of them was rewritten: put back the pair that belongs together; nothing anonymous can be offered before.`,
    );
    this.name = 'DirectoryForked';
  }
}
