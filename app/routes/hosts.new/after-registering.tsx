import { Card } from '~/ui';

/** What comes after the five facts, and what may be told to the host on the telephone. */
export function AfterRegistering() {
  return (
    <aside className="stack sticky-side" aria-label="登録のあと">
      <Card as="section">
        <h2 className="heading-3">あとから足せること</h2>
        <ul className="bullets">
          <li>受入枠（いつ、何を、何人まで）</li>
          <li>静かさや休憩などの条件。電話で聞きながら〇△×で</li>
          <li>訪問したときの様子</li>
          <li>地図の場所、よみ、開いている日</li>
        </ul>
      </Card>
      <div className="ease">
        <b>受入先にお伝えください</b>
        打診は断ってかまいません。理由は要りません。始めたあとも、いつでも休めます。
      </div>
    </aside>
  );
}
