<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The fields of the realm's user profile, each by the annotations that an admin gave it. -->
<#import "field.ftl" as field>

<#--
  Calls the nested content with "beforeField" and "afterField" and the attribute.
  addressHint: what stands below the e-mail address where the realm has no text of its own for it
-->
<#macro userProfileFormFields addressHint="">
    <#local part = "">
    <#list profile.attributes as attribute>
        <#if attribute.name == "locale" && realm.internationalizationEnabled && (locale.currentLanguageTag)?has_content>
<input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
        <#else>
            <#local own = (attribute.group.name)!"">
            <#if own != part>
                <#local part = own>
                <#if own != ""><@partTitle group=attribute.group/></#if>
            </#if>
            <#nested "beforeField", attribute>
            <@profileField attribute=attribute hint=(attribute.name == "email")?then(addressHint, "")/>
            <#nested "afterField", attribute>
        </#if>
    </#list>
    <#list profile.html5DataAnnotations?keys as script>
<script type="module" src="${url.resourcesPath}/js/${script}.js"></script>
    </#list>
</#macro>

<#macro partTitle group>
<div class="part"<#list group.html5DataAnnotations as key, value> data-${key}="${value}"</#list>>
    <h2 id="header-${group.name}">${advancedMsg((group.displayHeader)!group.name)!group.name}</h2>
    <#if (group.displayDescription!"")?has_content><p class="hint" id="description-${group.name}">${advancedMsg(group.displayDescription)!}</p></#if>
</div>
</#macro>

<#macro profileField attribute hint="">
    <#local kind = (attribute.annotations.inputType)!"">
    <#local many = !kind?has_content && attribute.multivalued>
    <#local label = advancedMsg(attribute.displayName!"")>
    <#local error = messagesPerField.get(attribute.name)>
    <#local before = (attribute.annotations.inputHelperTextBefore)!"">
    <#local after = (attribute.annotations.inputHelperTextAfter)!hint>
    <#local hints = [before?has_content?then("form-help-text-before-" + attribute.name, ""), after?has_content?then("form-help-text-after-" + attribute.name, "")]?join(" ")?trim>
    <#local group = kind == "select-radiobuttons" || kind == "multiselect-checkboxes">
<${group?then("fieldset", "div")} class="field"<#if group && (error?has_content || hints?has_content)> aria-describedby="${(error?has_content?then("input-error-" + attribute.name, "") + " " + hints)?trim}"</#if>>
    <#if group>
    <legend class="label">${label}<#if attribute.required> <span class="star" aria-hidden="true">*</span></#if></legend>
    <#elseif label?has_content>
    <@field.labelOf name=attribute.name + many?then("-0", "") text=label required=attribute.required/>
    </#if>
    <#if before?has_content><div class="hint before" id="form-help-text-before-${attribute.name}">${kcSanitize(advancedMsg(before))?no_esc}</div></#if>
    <#if kind == "textarea">
    <textarea id="${attribute.name}" name="${attribute.name}"<@limits attribute=attribute names=["cols", "rows", "maxlength"]/><@control attribute=attribute error=error hints=hints/>>${attribute.value!attribute.defaultValue!}</textarea>
    <#elseif kind == "select" || kind == "multiselect">
    <#local chosen = valuesOf(attribute)>
    <select id="${attribute.name}" name="${attribute.name}"<#if kind == "multiselect"> multiple</#if><@limits attribute=attribute names=["size"]/><@control attribute=attribute error=error hints=hints/>>
        <#if kind == "select"><option value=""></option></#if>
        <#list optionsOf(attribute) as option>
        <option value="${option}"<#if chosen?seq_contains(option)> selected</#if>><@optionText attribute=attribute option=option/></option>
        </#list>
    </select>
    <#elseif group>
    <#local chosen = valuesOf(attribute)>
    <#if kind == "multiselect-checkboxes"><input type="hidden" id="${attribute.name}-empty" name="${attribute.name}" value=""></#if>
    <#list optionsOf(attribute) as option>
    <label class="check" for="${attribute.name}-${option}"><input type="${(kind == "select-radiobuttons")?then("radio", "checkbox")}" id="${attribute.name}-${option}" name="${attribute.name}" value="${option}"<#if attribute.readOnly> disabled</#if><#if chosen?seq_contains(option)> checked</#if>><span><@optionText attribute=attribute option=option/></span></label>
    </#list>
    <#elseif many>
    <div class="many">
        <#list valuesOf(attribute) as value>
        <@oneLine attribute=attribute id=attribute.name + "-" + value?index value=value error=error hints=hints/>
        <#if !value?is_first || value?has_next><@scripted label="portalRemoveValue"/></#if>
        <#else>
        <@oneLine attribute=attribute id=attribute.name + "-0" value="" error=error hints=hints/>
        </#list>
        <@scripted label="portalAddValue"/>
        <template data-add="${msg("portalAddValue")}" data-remove="${msg("portalRemoveValue")}"></template>
    </div>
    <#else>
    <@oneLine attribute=attribute id=attribute.name value=attribute.value!attribute.defaultValue!"" error=error hints=hints/>
    </#if>
    <@field.errorOf name=attribute.name error=error/>
    <#if after?has_content><div class="hint after" id="form-help-text-after-${attribute.name}">${kcSanitize(advancedMsg(after))?no_esc}</div></#if>
</${group?then("fieldset", "div")}>
</#macro>

<#-- Stands there for a button of the script, whose place is taken before it comes. -->
<#macro scripted label><button type="button" class="btn quiet scripted">${msg(label)}</button></#macro>

<#macro oneLine attribute id value error hints>
    <#local type = ((attribute.annotations.inputType)!"text")?remove_beginning("html5-")>
    <#local known = {"firstName": "given-name", "lastName": "family-name"}>
    <#local completion = attribute.autocomplete!known[attribute.name]!"">
    <input type="${type}" id="${id}" name="${attribute.name}" value="${value}"<#if completion?has_content> autocomplete="${completion}"</#if><#if attribute.name == "email"> inputmode="email"</#if><#if attribute.annotations.inputTypePlaceholder??> placeholder="${advancedMsg(attribute.annotations.inputTypePlaceholder)}"</#if><@limits attribute=attribute names=["pattern", "size", "maxlength", "minlength", "max", "min", "step"]/><@control attribute=attribute error=error hints=hints/><#list attribute.html5DataAnnotations as key, value> data-${key}="${value}"</#list>>
</#macro>

<#macro control attribute error hints><#if attribute.readOnly> disabled</#if><@field.states name=attribute.name error=error hints=hints required=attribute.required/></#macro>

<#-- Annotations such as inputTypeMaxlength, as attributes of the control. -->
<#macro limits attribute names><#list names as name><#local value = attribute.annotations["inputType" + name?cap_first]!""><#if value?has_content> ${name}="${value?is_number?then(value?c, value)}"</#if></#list></#macro>

<#function optionsOf attribute>
    <#local source = (attribute.annotations.inputOptionsFromValidation)!"options">
    <#return (attribute.validators[source].options)!(attribute.validators.options.options)![]>
</#function>

<#function valuesOf attribute>
    <#local values = attribute.values![]>
    <#if values?has_content><#return values></#if>
    <#return attribute.defaultValue?has_content?then([attribute.defaultValue!], [])>
</#function>

<#macro optionText attribute option>
    <#if attribute.annotations.inputOptionLabels??>${advancedMsg(attribute.annotations.inputOptionLabels[option]!option)}<#t>
    <#elseif attribute.annotations.inputOptionLabelsI18nPrefix??>${msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)}<#t>
    <#else>${option}<#t>
    </#if>
</#macro>
