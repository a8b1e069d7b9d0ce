import type { Response } from 'express';
import { wordsFor } from '~/components/shell/error-words';
import { requestIdOf } from './request-facts.server';

interface Words {
  title: string;
  message: string;
  next: string;
}

/**
 * Answers without React, data or session: for refusals at the door, and when the pages themselves cannot stand.
 * An answer that has begun is cut off instead.
 */
export function sendPlainPage(res: Response, status: number, words: Words = wordsFor(status)): void {
  if (res.headersSent) {
    if (!res.writableEnded) res.destroy();
    return;
  }
  const requestId = requestIdOf(res);
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}｜むすびば</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.message}</p>
<p>${words.next}</p>
<p><a href="/">はじめの画面へ</a></p>
<p class="facts">エラー ${status}<br>受付番号 ${requestId}</p>
</main>
</body>
</html>
`,
    );
}

export const tooLarge: Words = {
  title: '送られたものが大きすぎます',
  message: '一度に送れるのは、あわせて 25 MB までです。何も保存していません。',
  next: 'ファイルを分けるか、要らない列や写真を減らしてから、もう一度送ってください。',
};

export const foreignPage: Words = {
  title: 'この送信は受け付けられません',
  message: 'ほかのサイトの画面から送られたか、送り元が分かりませんでした。何も保存していません。',
  next: 'むすびばの画面を開きなおして、もう一度送ってください。',
};

export const tooSlow: Words = {
  title: '時間がかかりすぎました',
  message: '混み合っているか、データベースが応えないため、途中でやめました。',
  next: '少し待ってから、もう一度お試しください。保存を押したときは、保存されているかを先に確かめてください。',
};

export const tooBusy: Words = {
  title: 'たいへん混み合っています',
  message: '順番に処理しています。この操作はまだ受け付けていません。',
  next: '数秒待ってから、もう一度お試しください。',
};
