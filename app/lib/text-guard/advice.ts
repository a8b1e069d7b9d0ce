import { inspectText, markedParts, type TextPart } from './inspect';

/** A saved text of the team with the words marked that must not leave it, or not be in it, each with a neutral way to say it. */
export interface Advice {
  readonly label: string;
  readonly parts: readonly TextPart[];
}

/** The texts in which something is to be warned of (D3); none when all may stay as they are. */
export function adviceOn(
  texts: readonly { label: string; text: string }[],
  areaNames: readonly string[],
): Advice[] {
  return texts.flatMap(({ label, text }) => {
    const findings = inspectText(text, areaNames);
    return findings.length === 0 ? [] : [{ label, parts: markedParts(text, findings) }];
  });
}
