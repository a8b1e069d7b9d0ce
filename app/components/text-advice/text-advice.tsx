import type { Advice } from '~/lib/text-guard';
import { tellOffer } from '~/lib/text-guard/offers';
import { Notice, Rewrites, anyControl } from '~/ui';

/**
 * Words in saved texts that must not leave the team, marked where they stand, with a neutral way to say them (D3), which
 * one press puts into the form of the page.
 */
export function TextAdvice({ advice }: { advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <Notice tone="attention" title="書かずにすむ言葉があります">
      <p>受入先に見せる紙には載りませんが、言いかえておくと安心です。</p>
      <ul className="advice">
        {advice.map(({ label, parts }) => (
          <li key={label}>
            <b>{label}</b>：
            {parts.map(({ text, finding }, index) =>
              finding ? (
                <span key={index}>
                  <mark>{text}</mark>
                  {finding.offer ? null : (
                    <span className="advice__instead">（言いかえ：{finding.instead}）</span>
                  )}
                </span>
              ) : (
                text
              ),
            )}
            <Offers offers={parts.flatMap(({ finding }) => finding?.offer ?? [])} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Offers({ offers }: { offers: readonly { from: string; to: readonly string[] }[] }) {
  if (offers.length === 0) return null;
  const told = offers.map(tellOffer);
  return (
    <>
      <span className="advice__instead">（言いかえ：{told.join('、')}）</span>
      <Rewrites messages={told} controlOf={anyControl} />
    </>
  );
}
