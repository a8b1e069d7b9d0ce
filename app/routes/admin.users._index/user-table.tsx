import { Link } from '@remix-run/react';
import type { SignInState } from '~/domain/accounts/index.server';
import { paths } from '~/paths';
import { Table, Tag, type TagMark } from '~/ui';

interface SignInWords {
  mark: TagMark;
  words: string;
}

/** How a sign-in stands, in words for the people who look after it. */
export const signInWords: Record<SignInState, SignInWords> = {
  none: { mark: 'old', words: 'まだ入れない' },
  'one-time-password': { mark: 'dotted', words: 'はじめのパスワード' },
  password: { mark: 'half', words: 'パスワード' },
  'second-step': { mark: 'full', words: '二段階' },
};

export interface UserRow {
  id: string;
  name: string;
  mail: string;
  agency: string;
  roles: string[];
  signIn: SignInWords;
}

export function UserTable({ caption, users }: { caption: string; users: readonly UserRow[] }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={users}
      rowKey={(user) => user.id}
      columns={[
        {
          key: 'name',
          label: '名前',
          rowHeader: true,
          cell: (user) => <Link to={paths.adminUser(user.id)}>{user.name}</Link>,
        },
        { key: 'agency', label: '所属', cell: (user) => user.agency },
        { key: 'roles', label: '役割', cell: (user) => user.roles.join('、') },
        { key: 'mail', label: 'メールアドレス', cell: (user) => user.mail },
        {
          key: 'sign-in',
          label: 'サインイン',
          cell: (user) => <Tag mark={user.signIn.mark}>{user.signIn.words}</Tag>,
        },
      ]}
    />
  );
}
