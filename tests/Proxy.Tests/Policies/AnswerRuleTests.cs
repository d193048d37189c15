using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

/// <summary>What rule files, tunings and the policy say about answers, and which of them goes before which.</summary>
public sealed class AnswerRuleTests
{
    [Theory]
    [InlineData("", "", "", AnswerAction.Observe)]
    [InlineData("answers: {default: mask}", "", "", AnswerAction.Mask)]
    [InlineData("answers: {default: mask, person: stop}", "", "", AnswerAction.Stop)]
    [InlineData("answers: {default: mask, citizen-number: stop}", "", "", AnswerAction.Mask)]
    [InlineData("answers: {person: stop}", "answer: ignore", "", AnswerAction.Ignore)]
    [InlineData("answers: {person: stop}", "answer: ignore", "answer: mask", AnswerAction.Mask)]
    public void A_tuning_goes_before_the_rule_and_the_rule_before_the_policy(string policy, string rule, string tuning, AnswerAction expected)
    {
        using RulesFolder folder = Folder(policy, rule, tuning);
        PolicyReadResult result = folder.Read();
        Assert.Empty(result.Problems);
        Assert.Equal(expected, result.Policy!.Scanner.Rules.Single(each => each.Id == "email").Answer);
        Assert.Equal(expected, result.Policy.Answers.Rules.Single(each => each.Id == "email").Answer);
    }

    [Fact]
    public void A_tuning_of_one_application_changes_its_answers_alone()
    {
        using RulesFolder folder = Folder("", "", "application: chat, answer: stop");
        folder.Write("applications/ander.yaml", RulesFolder.Application.Replace("id: chat", "id: ander", StringComparison.Ordinal).Replace("7f3a09c1", "7f3a09c2", StringComparison.Ordinal));
        Policy policy = folder.Read().Policy!;
        Assert.Equal(AnswerAction.Stop, policy.OwnAnswers["chat"].Rules.Single(each => each.Id == "email").Answer);
        Assert.Equal(AnswerAction.Observe, policy.Answers.Rules.Single(each => each.Id == "email").Answer);
    }

    [Theory]
    [InlineData("answers: {standaard: mask}", "", "", "policy.yaml")]
    [InlineData("answers: {purpose: mask}", "", "", "policy.yaml")]
    [InlineData("", "answer: block", "", "detection/email.yaml")]
    [InlineData("", "", "answer: hide", "tuning/ciso.yaml")]
    public void An_unknown_word_is_a_problem_at_its_place(string policy, string rule, string tuning, string file)
    {
        using RulesFolder folder = Folder(policy, rule, tuning);
        Assert.Equal(file, Assert.Single(folder.Read().Problems).File);
    }

    [Fact]
    public void A_rule_about_a_use_does_not_look_at_answers()
    {
        using RulesFolder folder = Folder("answers: {default: stop}", "", "");
        folder.Write("detection/email.yaml", TuningTests.Email.Replace("class: person", "class: purpose", StringComparison.Ordinal));
        Assert.Equal(AnswerAction.Ignore, folder.Read().Policy!.Scanner.Rules.Single(each => each.Id == "email").Answer);
        folder.Write("detection/email.yaml", TuningTests.Email.Replace("class: person", "class: purpose\nanswer: mask", StringComparison.Ordinal));
        Assert.Single(folder.Read().Problems);
    }

    static RulesFolder Folder(string policy, string rule, string tuning)
    {
        RulesFolder folder = new();
        folder.Write("policy.yaml", $"{RulesFolder.Settings}\n{policy}\n");
        folder.Write("detection/email.yaml", rule.Length == 0 ? TuningTests.Email : TuningTests.Email.Replace("from: likely", $"from: likely\n{rule}", StringComparison.Ordinal));
        if (tuning.Length > 0) folder.Write("tuning/ciso.yaml", $"tunings: [{{rule: email, reason: Proef, owner: ciso, expires: 2027-01-01, {tuning}}}]");
        return folder;
    }
}
