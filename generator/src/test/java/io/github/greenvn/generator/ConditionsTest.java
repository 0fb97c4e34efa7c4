package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ConditionsTest {

    @TempDir
    Path folder;

    @Test
    void conditionsThatOnlyConstrainLeaveAnObject() throws IOException {
        Generation.run(Generation.spec("3.1.0", """
                          /x: { get: { responses: { '200': { description: G., content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } } } }
                        """, """

                              type: object
                              properties:
                                a: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] }
                                b: { type: object, properties: { list: { type: array, items: { $ref: '#/components/schemas/B' } } } }
                                free: { type: object }
                              allOf:
                                - if: { required: [ a ] }
                                  then: { properties: { a: { $ref: '#/components/schemas/A' }, free: { properties: { any: { type: string } } } } }
                                  else: { if: { required: [ b ] }, then: { required: [ free ], additionalProperties: false } }
                                - dependentSchemas: { a: { properties: { b: { properties: { list: { items: { required: [ t ] } } } } } } }
                        """, ""), folder, options -> options);

        assertThat(Generation.written(folder)).contains("S.java");
    }
}
