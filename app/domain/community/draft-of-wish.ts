import { isSlug, label, labels } from '~/domain/taxonomy/index.server';

interface Wish {
  readonly id: string;
  readonly words: string;
  readonly areaId: string | null;
  readonly areaName: string | null;
  readonly saidBy: string;
  readonly menuKinds: readonly string[];
  readonly activities: readonly string[];
}

/** The draft of a lead that a wish makes: all of it from the wish, nothing of anybody for whom it would be. */
export interface LeadDraft {
  readonly value: string;
  readonly words: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
  readonly source: string;
  readonly note: string;
  readonly nextWhat: string;
}

const answersNamed = 3;

/** メニューをつくる (MAT-12): whoever said it is asked first; of residents it is not known who could. */
export function draftOfWish({ id, words, areaId, areaName, saidBy, ...wish }: Wish): LeadDraft {
  const isHost = isSlug('hostKind', saidBy);
  const answers = [...labels('activity', wish.activities), ...labels('menuKind', wish.menuKinds)];
  return {
    value: id,
    words,
    name: isHost ? [areaName, label('hostKind', saidBy)].filter(Boolean).join('の') : '',
    kind: isHost ? saidBy : '',
    area: areaId ?? '',
    source: 'resident_voice',
    note: answers.length > 0 ? `「${answers.slice(0, answersNamed).join('」「')}」ができそうか。` : '',
    nextWhat: isHost ? 'いっしょにできることを聞きに行く' : 'できそうな所をさがす',
  };
}
