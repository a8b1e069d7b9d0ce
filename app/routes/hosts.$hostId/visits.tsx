import type { HostPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Band, Disclosure, EmptyState, Facts, type SelectOption } from '~/ui';
import { intentOf } from './problem';
import { visitFacts } from './visit-facts';
import { VisitForm } from './visit-form';

type Assessment = HostPage['assessments'][number];

interface VisitsProps {
  host: { id: string };
  assessments: readonly Assessment[];
  lastResult: FormResult | undefined;
  mayEdit: boolean;
  today: string;
  risks: readonly SelectOption[];
}

/** 受入先アセスメント: what visits found, the newest first. Without one nobody is asked (ASM-3). */
export function Visits({ host, assessments, lastResult, mayEdit, today, risks }: VisitsProps) {
  const mine = intentOf(lastResult) === 'visit' ? lastResult : undefined;
  return (
    <Band title="訪問したときの様子" lead="受入先アセスメント" id="visits">
      {assessments.length === 0 ? (
        <EmptyState title="まだ訪ねていません">訪ねて様子を書くと、打診できるようになります。</EmptyState>
      ) : (
        <ul className="lines">
          {assessments.map((assessment) => (
            <li key={assessment.id}>
              <h3 className="heading-4">{formatDay(assessment.assessedOn)}の訪問</h3>
              <Facts items={visitFacts(assessment)} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? (
        <Disclosure summary="訪問の記録を書く" open={mine !== undefined}>
          <VisitForm hostId={host.id} lastResult={mine} today={today} risks={risks} />
        </Disclosure>
      ) : null}
    </Band>
  );
}
