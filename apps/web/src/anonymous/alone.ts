/** Runs a job in one tab of this browser at a time; a browser without locks runs it at once. */
export function alone<T>(name: string, job: () => Promise<T>): Promise<T> {
  // Absent in older browsers although the types promise it.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? job() : locks.request(`xinqiao-anonymous-${name}`, job);
}
