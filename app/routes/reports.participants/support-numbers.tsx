interface SupportNumbersProps {
  supported: string | null;
  gathered: string | null;
}

/** 参加支援 in numbers: only who has a plan; beside it who came to open gatherings, of whom nothing else is known. */
export function SupportNumbers({ supported, gathered }: SupportNumbersProps) {
  if (supported === null || gathered === null) return null;
  return (
    <p>
      そのうち参加支援の人数（プランが確定した人）{' '}
      <b>{supported === '×' ? '出さない数' : `${supported} 人`}</b>。
      出入り自由の集まりに前の月に来た人は、のべ <b>{gathered}</b>{' '}
      人で、ケースのない人も入り、参加支援の人数には数えません。
    </p>
  );
}
