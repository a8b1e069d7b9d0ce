import { z } from 'zod';
import { roles } from '~/domain/kernel/permissions';

/** A mail address as somebody types it: full-width letters and spaces around it are welcome. */
export const mailField = z
  .string({ error: 'メールアドレスを入力してください。' })
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .email('メールアドレスの形ではありません。名前@example.jp のように入力してください。')
      .max(254, 'メールアドレスが長すぎます。'),
  );

/** A present password: whatever it is, only its owner can say whether it is right. */
const presentPassword = z
  .string({ error: 'パスワードを入力してください。' })
  .max(512, 'パスワードが長すぎます。');

const code = z
  .string({ error: 'コードを入力してください。' })
  .max(40, 'コードが長すぎます。6桁の数字か、回復コードを一つ入力してください。');

export const signInSchema = z.object({
  mail: mailField,
  password: presentPassword,
  next: z.string().optional(),
});

export const secondStepSchema = z.object({ code, next: z.string().optional() });

export const changePasswordSchema = z.object({
  current: presentPassword,
  next: z.string({ error: '新しいパスワードを入力してください。' }).max(512, 'パスワードが長すぎます。'),
});

export const passwordAgainSchema = z.object({ password: presentPassword });

export const confirmEnrolmentSchema = z.object({
  code,
  /** The address that was drawn, so that it can be drawn again after a wrong code. */
  uri: z.string().startsWith('otpauth://totp/').max(500),
});

export const endSessionSchema = z.object({ session: z.string().max(64) });

const name = z
  .string({ error: '名前を入力してください。' })
  .trim()
  .min(1, '名前を入力してください。')
  .max(60, '名前は60文字までにしてください。');

const heldRoles = z.array(z.enum(roles, { error: '役割を選びなおしてください。' })).default([]);
const agency = z.uuid({ error: '所属を選んでください。' });
const host = z.uuid({ error: '受入先を選びなおしてください。' }).optional();

export const addUserSchema = z.object({
  name,
  mail: mailField,
  /** Left out for people of a host: they need no agency of their own. */
  agencyId: agency.optional(),
  roles: heldRoles,
  hostId: host,
});

/** Which user, in the version that was seen. */
export const userSeenSchema = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() });

export const changeUserSchema = userSeenSchema.extend({
  name,
  agencyId: agency,
  roles: heldRoles,
  hostId: host,
});

export const agencyKinds = {
  municipality: '市町村',
  shakyo: '社会福祉協議会',
  consultation: '相談支援機関',
  contractor: '受託法人',
  host: '受入先の団体',
  other: 'そのほか',
} as const;

export const addAgencySchema = z.object({
  name: z
    .string({ error: '所属の名前を入力してください。' })
    .trim()
    .min(1, '所属の名前を入力してください。')
    .max(80, '所属の名前は80文字までにしてください。'),
  kind: z.enum(Object.keys(agencyKinds) as (keyof typeof agencyKinds)[], { error: '種類を選んでください。' }),
});

export const secondStepRolesSchema = z.object({
  roles: heldRoles,
  validFrom: z.iso.date({ error: 'いつからかを、日付で入力してください。' }),
});

export type SignInForm = z.input<typeof signInSchema>;
export type SecondStepForm = z.input<typeof secondStepSchema>;
export type ChangePasswordForm = z.input<typeof changePasswordSchema>;
export type PasswordAgainForm = z.input<typeof passwordAgainSchema>;
export type ConfirmEnrolmentForm = z.input<typeof confirmEnrolmentSchema>;
export type AddUserForm = z.input<typeof addUserSchema>;
export type ChangeUserForm = z.input<typeof changeUserSchema>;
export type AddAgencyForm = z.input<typeof addAgencySchema>;
export type SecondStepRolesForm = z.input<typeof secondStepRolesSchema>;

/** How the sign-in of a user stands, in words for the people who look after it. */
export const signInStateNames = {
  none: 'まだ入れない',
  'one-time-password': 'はじめのパスワード',
  password: 'パスワード',
  'second-step': '二段階',
} as const;
export type SignInState = keyof typeof signInStateNames;
