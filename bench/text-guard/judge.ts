import type { Finding } from '~/lib/text-guard';
import type { Sentence, Span } from './read-sentences';

/** What a set of sentences showed, for one kind or for all. */
export interface Judgement {
  kind: string;
  strength: string;
  sentences: number;
  /** Spans that must be caught, and how many were. */
  spans: number;
  caught: number;
  /** Harmless sentences with a mark, or outward spans that no field would take. */
  falseAlarms: number;
}

type Inspect = (text: string) => readonly Finding[];

export interface Judged {
  sentence: Sentence;
  missed: Span[];
  /** Findings that should not be there. */
  wrong: readonly Finding[];
}

/** A finding catches a span when it is strong enough and lies over at least half of it. */
export function judge(sentence: Sentence, inspect: Inspect): Judged {
  // A guard that could not read the text has caught nothing in it.
  const findings = inspect(sentence.text).filter(({ rule }) => rule !== 'unchecked');
  const strong = findings.filter(({ level }) => sentence.strength !== 'always' || level === 'always');
  return {
    sentence,
    missed: sentence.spans.filter((span) => covered(span, strong) * 2 < span.end - span.start),
    wrong:
      sentence.strength === 'harmless'
        ? findings
        : sentence.strength === 'outward'
          ? findings.filter(
              (finding) =>
                finding.level === 'always' && sentence.spans.some((span) => covered(span, [finding]) > 0),
            )
          : [],
  };
}

function covered({ start, end }: Span, findings: readonly Span[]): number {
  return findings.reduce(
    (sum, finding) => sum + Math.max(0, Math.min(end, finding.end) - Math.max(start, finding.start)),
    0,
  );
}

/** One line for each strength and kind, in the order of the sentences. */
export function summedByKind(judged: readonly Judged[]): Judgement[] {
  const lines = new Map<string, Judgement>();
  for (const { sentence, missed, wrong } of judged) {
    const { strength, kind, spans } = sentence;
    const key = `${strength} ${kind}`;
    const line = lines.get(key) ?? { kind, strength, sentences: 0, spans: 0, caught: 0, falseAlarms: 0 };
    line.sentences += 1;
    line.spans += spans.length;
    line.caught += spans.length - missed.length;
    line.falseAlarms += wrong.length > 0 ? 1 : 0;
    lines.set(key, line);
  }
  return [...lines.values()];
}

export interface Figures {
  recall: number;
  falseAlarms: number;
  /** Share of the sentences for text that leaves the team which the team could not keep either. */
  tooStrict: number;
}

export function figuresOf(lines: readonly Judgement[]): Figures {
  const of = (strength: string) => lines.filter((line) => line.strength === strength);
  const sum = (some: readonly Judgement[], field: 'sentences' | 'spans' | 'caught' | 'falseAlarms') =>
    some.reduce((total, line) => total + line[field], 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    recall: share(sum(lines, 'caught'), sum(lines, 'spans')),
    falseAlarms: share(sum(of('harmless'), 'falseAlarms'), sum(of('harmless'), 'sentences')),
    tooStrict: share(sum(of('outward'), 'falseAlarms'), sum(of('outward'), 'sentences')),
  };
}
