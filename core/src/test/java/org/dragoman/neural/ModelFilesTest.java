package org.dragoman.neural;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelFilesTest {

    @Test
    void aMissingResourceIsNamed() {
        assertThatThrownBy(() -> new ModelFiles("/org/dragoman/model/none/", "", "model.onnx").vocabulary())
                .hasMessageContaining("/org/dragoman/model/none/vocab.txt")
                .hasMessageContaining("dragoman-model-en");
    }
}
