package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** A client does not prevent the classes of an API from being unloaded with their application. */
class ClassUnloadingTest {

    @Test
    void theClassesOfAnApiAreUnloadedWhileTheClosedClientIsReachable() throws ReflectiveOperationException {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssist leadAssist = Calls.client(server).build();
            WeakReference<ClassLoader> application = callFromSeparateApplication(leadAssist);
            leadAssist.close();

            assertThat(isCollected(application)).isTrue();
            assertThat(leadAssist).as("the client is still reachable").isNotNull();
        }
    }

    private static WeakReference<ClassLoader> callFromSeparateApplication(LeadAssist leadAssist)
            throws ReflectiveOperationException {
        ClassLoader application = new Application();
        Class<?> api = application.loadClass("io.github.greenvn.v1.api.GreenVnApi");
        assertThat(api.getClassLoader()).isSameAs(application);
        Class<?> body = application.loadClass("io.github.greenvn.v1.model.UpdateGreenVnRequest");
        Object greenVn = leadAssist.create(api);
        Object response = api.getMethod("updateGreenVn", String.class, String.class, body)
                .invoke(greenVn, "acme1", "1", body.getConstructor().newInstance());
        assertThat(response.toString()).contains("greenvnId=123456");
        return new WeakReference<>(application);
    }

    private static boolean isCollected(WeakReference<?> reference) {
        for (int i = 0; i < 20 && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }

    /** A class loader that loads generated classes itself, and all others from its parent. */
    private static final class Application extends ClassLoader {

        Application() {
            super(ClassUnloadingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.github.greenvn.v1.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
