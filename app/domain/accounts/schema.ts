import { z } from 'zod';

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

export type SignInForm = z.input<typeof signInSchema>;
export type SecondStepForm = z.input<typeof secondStepSchema>;
export type ChangePasswordForm = z.input<typeof changePasswordSchema>;
export type PasswordAgainForm = z.input<typeof passwordAgainSchema>;
export type ConfirmEnrolmentForm = z.input<typeof confirmEnrolmentSchema>;
