import workerUrl from './blinding.worker.ts?worker&url';

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

/** The one script that may be started by address: any other is refused by this policy, and without it by the browser. */
function onlyTheWorker(url: string): string {
  if (url !== workerUrl) throw new TypeError('Only the blinding worker may be started');
  return url;
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy: ScriptUrlPolicy = trustedTypes?.createPolicy('xinqiao', { createScriptURL: onlyTheWorker }) ?? {
  createScriptURL: onlyTheWorker,
};

/** A TrustedScriptURL where the browser knows such. */
export const blindingWorkerUrl = policy.createScriptURL(workerUrl) as string;
