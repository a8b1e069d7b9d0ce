import { holdMeeting, recordException, recordOutcome } from '~/domain/meetings/index.server';
import { holdMeetingSchema, recordExceptionSchema, recordOutcomeSchema } from '~/domain/meetings/schema';
import { byIntent, taking } from '~/http/intents.server';

export const takeIntent = byIntent({
  hold: taking(holdMeetingSchema, holdMeeting, '会議を開いた記録をしました。議題の結果を入れられます。'),
  except: taking(recordExceptionSchema, recordException, '出席の例外を記録しました。'),
  outcome: taking(recordOutcomeSchema, recordOutcome, '議題の結果を記録しました。'),
});
