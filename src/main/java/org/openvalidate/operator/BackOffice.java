package org.openvalidate.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Text;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.external.FileJob;

/** What a tester does and reads in the back office of a merchant's system: codes of stores, shops that are reported, files. */
final class BackOffice {

    private static final String NONE = "0";

    private final Requests tester;
    private final Witness witness;

    BackOffice(Requests tester, Witness witness) {
        this.tester = tester;
        this.witness = witness;
    }

    void change(String qrCode, CodeChange change) {
        Text words = switch (change) {
            case STOP -> new Text("Stop the store's code.", "停用门店收款码。");
            case RESTART -> new Text("Start the store's code again.", "重新启用门店收款码。");
            case DELETE -> new Text("Delete the store's code.", "删除门店收款码。");
            case MODIFY -> new Text("Give the store's code other data of the store.", "修改门店收款码中的门店信息。");
        };
        String unused = tester.ask(Task.Kind.MERCHANT, words, qrCode);
    }

    /** Has a shop reported and waits for what the books say of its review in the end. */
    void register(Registration registration) {
        String fields = new TreeMap<>(registration.fields())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(", "));
        String unused = tester.ask(
                Task.Kind.MERCHANT,
                new Text("Report this secondary merchant: " + fields + ".", "提交此二级商户的报备：" + fields + "。"),
                "");
        String status = tester.ask(
                Task.Kind.READ,
                new Text(
                        "When its review has ended: type the status that the merchant's system shows, such as SUCCESS"
                                + " or FAILED, and after a blank why where it was rejected.",
                        "审核结束后，请填写商户系统显示的状态，例如 SUCCESS 或 FAILED；如被拒绝，请在空格后填写原因。"),
                "");
        String[] parts = status.strip().split("\\s+", 2);
        witness.registration(registration.merchant(), parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** Has a file compared with the books and takes down what came of it. */
    void compare(FileJob job) {
        Text file = job.kind() == FileKind.SETTLEMENT ? new Text("settlement", "结算") : new Text("transaction", "交易");
        int matched = matched(new Text(
                "Have the " + file.en() + " file of " + job.date()
                        + " fetched and compared with the books. Type how many sales and refunds of this case match.",
                "下载 " + job.date() + " 的" + file.zh() + "文件并与账目核对。请填写此用例中核对一致的收款和退款笔数。"));
        witness.reconciled(job.kind(), job.date(), matched, differences(), 0);
    }

    private int matched(Text words) {
        String typed = tester.ask(Task.Kind.READ, words, "");
        while (!typed.matches("\\d{1,6}")) {
            typed = tester.ask(
                    Task.Kind.READ, new Text("Type a number, 0 where none matches.", "请填写数字；没有一致的记录时填 0。"), "");
        }
        return Integer.parseInt(typed);
    }

    private List<Difference> differences() {
        String kinds = Arrays.stream(Difference.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));
        Text words = new Text(
                "Type each difference of this case as its kind and its trade or refund id, with semicolons between them;"
                        + " 0 where there is none. Kinds: " + kinds + ".",
                "请填写此用例的差异，格式为“类型 交易号或退款号”，多条以分号分隔；无差异时填 0。类型：" + kinds + "。");
        Optional<List<Difference>> read = read(tester.ask(Task.Kind.READ, words, ""));
        while (read.isEmpty()) {
            read = read(tester.ask(Task.Kind.READ, words, ""));
        }
        return read.get();
    }

    /** Empty where a line is none. */
    private static Optional<List<Difference>> read(String typed) {
        if (typed.strip().equals(NONE)) {
            return Optional.of(List.of());
        }
        Map<String, Difference.Kind> kinds =
                Arrays.stream(Difference.Kind.values()).collect(Collectors.toMap(Enum::name, each -> each));
        List<Difference> differences = new ArrayList<>();
        for (String line : typed.split("[;；]", -1)) {
            String[] parts = line.strip().split("\\s+", 2);
            Difference.Kind kind = kinds.get(parts[0]);
            if (kind == null || parts.length < 2) {
                return Optional.empty();
            }
            differences.add(new Difference(kind, parts[1], "", 0, "", "", "", ""));
        }
        return Optional.of(differences);
    }
}
