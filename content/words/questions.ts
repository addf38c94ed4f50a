const en = {
  questions: 'Asked before giving',
  moneyQuestion: 'Is money taken here?',
  moneyAnswer:
    'No. There is no card form and no bank account on this site: you make a promise, and staff record what arrives by other ways. What you see is a demonstration with invented supporters, so nothing is asked for at all.',
  decideQuestion: 'Who decides about my pledge?',
  decideAnswer:
    'A gift or a membership of up to {limit} is accepted at once, since signing in has verified your address. Anything larger, and every sponsorship, is read by a reviewer, and above {two} by two. Their decision comes by letter, and a refusal with its reason.',
  backQuestion: 'Can I take it back?',
  backAnswer:
    'As long as it waits for a decision you can withdraw it on its own page. Once it is accepted you cannot yet do so by yourself; while no money has arrived a reviewer can take the acceptance back, and then you can.',
  partsQuestion: 'Must it all come at once?',
  partsAnswer:
    'A gift can come at once or in 2, 4 or 12 parts, a sponsorship in 1, 2 or 4 parts a year. Each part has its day. What has not arrived {grace} days after it counts as overdue in the open figures, which name nobody.',
  shownQuestion: 'Will my name be shown?',
  shownAnswer:
    'Only if you say so, with each pledge anew: by name with the amount, by name without it, or not at all. Anonymous supporters are counted and never named.',
} as const;

const es: Record<keyof typeof en, string> = {
  questions: 'Lo que se pregunta antes de apoyar',
  moneyQuestion: '¿Aquí se cobra dinero?',
  moneyAnswer:
    'No. En este sitio no hay formulario de tarjeta ni cuenta bancaria: haces una promesa y el personal anota lo que llega por otras vías. Lo que ves es una demostración con apoyos inventados, así que no se pide nada.',
  decideQuestion: '¿Quién decide sobre mi promesa?',
  decideAnswer:
    'Una aportación o una membresía de hasta {limit} se acepta al momento, porque al entrar se comprobó tu dirección. Todo lo que sea mayor, y cada patrocinio, lo lee una persona que revisa; por encima de {two}, dos. Su decisión llega por correo, y un rechazo con su motivo.',
  backQuestion: '¿Puedo echarme atrás?',
  backAnswer:
    'Mientras espera una decisión puedes retirarla en su propia página. Una vez aceptada todavía no puedes hacerlo por tu cuenta; quien revisa puede deshacer la aceptación mientras no haya llegado dinero, y entonces sí.',
  partsQuestion: '¿Tiene que llegar todo de una vez?',
  partsAnswer:
    'Una aportación puede llegar de una vez o en 2, 4 o 12 partes; un patrocinio, en 1, 2 o 4 partes al año. Cada parte tiene su día. Lo que no ha llegado {grace} días después cuenta como retraso en las cifras abiertas, que no nombran a nadie.',
  shownQuestion: '¿Se mostrará mi nombre?',
  shownAnswer:
    'Solo si lo dices, de nuevo con cada promesa: con nombre e importe, con nombre sin importe, o de ninguna forma. Quien prefiere el anonimato cuenta, pero nunca se nombra.',
};

/** Five questions that come before giving. */
export const QUESTION_WORDS = { en, es };
