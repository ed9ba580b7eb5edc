import { nothingSeen, type DirectoryMemory } from '#tokens';
import type { DirectoryFinding } from './model.js';

interface Remembered {
  readonly memory: DirectoryMemory;
  readonly finding: DirectoryFinding | null;
}

/** For the whole device and the same in every browser: it says nothing about who uses it. */
const KEY = 'xinqiao.directory';

export function rememberedDirectory(): Remembered {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Remembered | null;
    return kept ?? { memory: nothingSeen, finding: null };
  } catch {
    return { memory: nothingSeen, finding: null };
  }
}

export function rememberDirectory(remembered: Remembered): void {
  localStorage.setItem(KEY, JSON.stringify(remembered));
}

/** The person says that what was found is explained: what the origins show from now on is believed. */
export function forgetDirectory(): void {
  localStorage.removeItem(KEY);
}
