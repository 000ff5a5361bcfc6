export const attachmentsEn = {
  attachments: {
    title: 'Files',
    hint: 'Both sides read them.',
    none: 'No files yet',
    noneHint: 'A drawing or a specification saves a question.',
    drop: 'Add a file',
    added: '{name} is there',
    remove: 'Take back',
    removeTitle: 'Take back “{name}”?',
    removeText: 'The other side may have read it already.',
    removed: '“{name}” is taken back',
    download: 'Download {name}',
    by: '{name}, {date}',
  },
};
