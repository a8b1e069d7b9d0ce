import type { FieldName } from '@conform-to/react';

/** A goal as it stands in the form. */
export type ActionValue = { owner: string; what: string; frequency: string; isStatutory: string };

export type GoalValue = { text: string; horizon: string; actions: ActionValue[] };

/** The plan as it stands in the form; a checked box says 'on'. */
export type PlanValue = {
  policy: string;
  schemesConsidered: string;
  goals: GoalValue[];
  monitoringOn: string;
  periodFrom: string;
  periodTo: string;
  temporaryHousing: string;
  exitPlan: string;
};

/** The name of a list, as the buttons that add and remove its rows want it. */
export function listName<Row>(name: string): FieldName<Row[]> {
  return name;
}
