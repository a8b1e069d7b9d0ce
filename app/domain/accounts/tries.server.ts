import { changeTries } from '#db/queries/tries.server';
import { house } from './sign-in-library.server';
import { reaching } from './library-calls.server';
import { mark } from './keys.server';
import { rightTry, takeTry, tryLimits } from './rules';

/** Whose tries are counted. The key names nobody: it is a keyed mark. */
export interface Counted {
  of: keyof typeof tryLimits;
  key: string;
}

export function counted(of: Counted['of'], ...parts: string[]): Counted {
  return { of, key: `${of}:${mark(house().keys, of, ...parts)}` };
}

/** Takes one try of each, in order. @returns until when to wait, or null when the try may go on. */
export async function takeTries(all: readonly Counted[], now: Date): Promise<Date | null> {
  for (const { of, key } of all) {
    const refused = await reaching(
      changeTries(house().db, key, now, (before) => {
        const taken = takeTry(before, tryLimits[of], now);
        return taken.ok ? { keep: taken.tries, answer: null } : { keep: null, answer: taken.until };
      }),
    );
    if (refused) return refused;
  }
  return null;
}

/** Says afterwards that the tries just taken were right. */
export async function wereRight(all: readonly Counted[], now: Date): Promise<void> {
  for (const { of, key } of all) {
    await reaching(
      changeTries(house().db, key, now, (tries) => ({ keep: tries && rightTry(tries, of), answer: null })),
    );
  }
}
