const en = {
  title: 'A one-time gift',
  description: 'Promise an amount, say what it is for, and follow it until it has arrived.',
  stepLimit: 'Up to {limit} is accepted at once. Above it, a person reads it first.',
  stepPage: 'You get a reference and a page that shows each part, its day, and what has arrived.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Una aportación única',
  description: 'Promete un importe, di para qué es y síguelo hasta que haya llegado.',
  stepLimit: 'Hasta {limit} se acepta al momento. Si es más, antes la lee una persona.',
  stepPage: 'Recibes una referencia y una página con cada parte, su fecha y lo que ha llegado.',
};

/** The page of the one-time gift, around its form. */
export const ONE_TIME_WORDS = { en, es };

const askEn = {
  amount: 'How much will you give?',
  amountHint: 'It is a promise: nothing is charged here.',
  programme: 'What is it for?',
  parts: 'All at once, or in parts?',
  partsHint: 'The due dates are set when your pledge is accepted. The parts add up to the whole, to the cent.',
  parts1: 'At once',
  parts2: 'In 2 parts',
  parts2Hint: 'A month apart',
  parts4: 'In 4 parts',
  parts4Hint: 'Every three months',
  parts12: 'In 12 parts',
  parts12Hint: 'Every month',
  message: 'A message',
  messageHint:
    'Read by a person before it is shown with your name on the list of supporters. Without a name it is shown to nobody. Up to 1,000 characters.',
  dedication: 'Is it given for someone?',
  dedicationNone: 'No dedication',
  dedicationHonour: 'In honour of',
  dedicationMemory: 'In memory of',
  dedicationName: 'Their name',
} as const;

const askEs: Record<keyof typeof askEn, string> = {
  amount: '¿Cuánto vas a aportar?',
  amountHint: 'Es una promesa: aquí no se cobra nada.',
  programme: '¿Para qué es?',
  parts: '¿De una vez o en partes?',
  partsHint:
    'Las fechas de vencimiento se fijan al aceptarse tu promesa. Las partes suman el total, céntimo a céntimo.',
  parts1: 'De una vez',
  parts2: 'En 2 partes',
  parts2Hint: 'Con un mes entre ambas',
  parts4: 'En 4 partes',
  parts4Hint: 'Cada tres meses',
  parts12: 'En 12 partes',
  parts12Hint: 'Cada mes',
  message: 'Un mensaje',
  messageHint:
    'Una persona lo lee antes de que se muestre junto a tu nombre en la lista de quienes apoyan. Sin nombre no se muestra a nadie. Hasta 1000 caracteres.',
  dedication: '¿La haces por alguien?',
  dedicationNone: 'Sin dedicatoria',
  dedicationHonour: 'En honor de',
  dedicationMemory: 'En memoria de',
  dedicationName: 'Su nombre',
};

/** The questions of a one-time gift. They travel to the browser and take no values. */
export const ONE_TIME_QUESTIONS = { en: askEn, es: askEs };
