/** What is told from one to five, with a word for each level. */
export const scales = [
  {
    name: 'liveliness',
    label: 'にぎやかさ',
    levels: ['とても静か', '静か', 'ふつう', 'にぎやか', 'とてもにぎやか'],
  },
  { name: 'noise', label: '音', levels: ['気にならない', '少し', 'ふつう', '大きい', 'とても大きい'] },
  { name: 'smells', label: 'におい', levels: ['しない', '少し', 'ふつう', '強い', 'とても強い'] },
  { name: 'light', label: '明るさ', levels: ['暗い', '少し暗い', 'ふつう', '明るい', 'まぶしい'] },
  {
    name: 'staffUnderstanding',
    label: '受入れへの理解',
    levels: ['これから', '少し', 'ふつう', 'よく分かっている', 'とてもよく分かっている'],
  },
] as const;

export type ScaleName = (typeof scales)[number]['name'];
