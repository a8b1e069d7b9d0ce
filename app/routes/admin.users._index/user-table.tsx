import { Link } from '@remix-run/react';
import { signInStateNames, type SignInState } from '~/domain/accounts/schema';
import { paths } from '~/paths';
import { Table, Tag, type TagMark } from '~/ui';

const marks: Record<SignInState, TagMark> = {
  none: 'old',
  'one-time-password': 'dotted',
  password: 'half',
  'second-step': 'full',
};

export interface UserRow {
  id: string;
  name: string;
  mail: string;
  agency: string;
  roles: string[];
  signIn: SignInState;
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
          cell: (user) => <Tag mark={marks[user.signIn]}>{signInStateNames[user.signIn]}</Tag>,
        },
      ]}
    />
  );
}
