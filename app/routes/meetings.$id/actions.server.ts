import { holdMeeting, recordException, recordIdea, recordOutcome } from '~/domain/meetings/index.server';
import {
  holdMeetingSchema,
  recordExceptionSchema,
  recordIdeaSchema,
  recordOutcomeSchema,
} from '~/domain/meetings/schema';
import { byIntent, taking } from '~/http/intents.server';

export const takeIntent = byIntent({
  hold: taking(holdMeetingSchema, holdMeeting, '会議を開いた記録をしました。議題の結果を入れられます。'),
  except: taking(recordExceptionSchema, recordException, '出席の例外を記録しました。'),
  outcome: taking(recordOutcomeSchema, recordOutcome, '議題の結果を記録しました。'),
  idea: taking(recordIdeaSchema, recordIdea, '会議で出た案を書きとめました。担当の「きょう」に出ます。'),
});
