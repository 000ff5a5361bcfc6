export const documentsEn = {
  documents: {
    title: 'Documents', hint: 'Buyers who may see the product read them.', none: 'No documents yet', noneHint: 'A data sheet answers most questions before they are asked.', add: 'Add a document', addHint: 'Kept beside the product for everybody who may see it.', kind: 'What it is', language: 'Language', anyLanguage: 'Without words, or several',
    drop: 'The file', added: '{name} is there', remove: 'Remove', removeTitle: 'Remove “{title}”?', removeText: 'The file is deleted. Whoever has downloaded it keeps a copy.', removed: '“{title}” is removed', open: 'Open {title}',
    kinds: { datasheet: 'Data sheet', certificate: 'Certificate', manual: 'Manual', drawing: 'Drawing', 'safety data sheet': 'Safety data sheet', image: 'Picture' },
  },
};
