import '~/styles/aid-cards.css';
import '~/styles/aid.css';
export { answerLooks } from './answers';
export { BigCard } from './big-card';
export { CardFace } from './card-face';
export { useSaying, useSpeech, type Speech } from './speech';
export { weekOnPaper, WeekOfPictures } from './week-of-pictures';
